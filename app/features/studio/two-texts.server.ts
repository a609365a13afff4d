/** What a save that was refused for somebody else's shows: their text and the one that was sent, side by side. */
import { formatDateTime } from "~/i18n/format";
import { diffTexts } from "./diff-texts";
import type { TwoTexts } from "./draft-conflict";
import { plainText, type SaveResult } from "./save-draft.server";

type Conflict = Extract<SaveResult, { conflict: unknown }>["conflict"];

export function twoTexts({ source, savedByName, savedAt }: Conflict, sent: string): TwoTexts {
  return { rows: diffTexts(source, plainText(sent)), name: savedByName, at: formatDateTime(savedAt) };
}
