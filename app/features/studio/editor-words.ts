/** What the editor's script says, in the reader's language. Pure. */
import { CALLOUT_KINDS } from "~/features/lessons/mdx/elements";
import type { MessageKey, Translate } from "~/i18n/translate";
import { inserts } from "./editor/insert-forms";

/** A test asks that each name has its words. */
export function editorWords(t: Translate) {
  const all = inserts({ media: [], practices: [] });
  const fields = [...new Set(all.flatMap((insert) => insert.fields.map(({ name }) => name)))];
  const say = (names: readonly string[], prefix: string) =>
    Object.fromEntries(names.map((name) => [name, t(`${prefix}.${name}` as MessageKey)])) as Record<
      string,
      string
    >;
  return {
    ready: t("studio.editor.ready"),
    saved: t("studio.saved"),
    waiting: { noNetwork: t("studio.editor.waiting"), signedOut: t("studio.editor.signedOut") },
    restored: t("studio.editor.restored"),
    conflict: t("studio.editor.conflict"),
    keepMine: t("studio.editor.keepMine"),
    takeTheirs: t("studio.editor.takeTheirs"),
    pasted: t("studio.editor.pasted"),
    pastedPlain: t("studio.editor.pastedPlain"),
    seen: t("studio.editor.seen"),
    pasteLost: t("studio.editor.pasteLost"),
    preview: t("studio.preview"),
    wide: t("studio.editor.wide"),
    largeText: t("studio.editor.largeText"),
    dark: t("studio.editor.dark"),
    insert: t("studio.editor.insert"),
    cancel: t("studio.editor.cancel"),
    choose: t("studio.editor.choose"),
    nothingToChoose: t("studio.editor.nothingToChoose"),
    fromDevice: t("studio.editor.fromDevice"),
    fileMissing: t("studio.editor.fileMissing"),
    altOrDecoration: t("studio.editor.altOrDecoration"),
    offline: t("studio.editor.offline"),
    uploadFailed: t("studio.editor.uploadFailed"),
    text: t("studio.text"),
    inserts: say(
      all.map(({ name }) => name),
      "studio.insert",
    ),
    fields: say(fields, "studio.field"),
    options: say(CALLOUT_KINDS, "lessons.callout"),
  };
}

export type EditorWords = ReturnType<typeof editorWords>;
