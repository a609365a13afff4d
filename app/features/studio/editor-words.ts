/** What the editor's script says, in the reader's language. Pure. */
import type { Translate } from "~/i18n/translate";

export function editorWords(t: Translate) {
  return {
    saved: t("studio.saved"),
  };
}

export type EditorWords = ReturnType<typeof editorWords>;
