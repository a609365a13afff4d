/** What an officer writes for the person: the reason of an extension, or how the request ended. Pure. */
import { normalizeText } from "~/platform/text/normalize";

export const ANSWER_LENGTH = { least: 10, most: 2000 } as const;

export type AnswerFault = "answerShort" | "answerLong";

export function parseAnswer(text: string): { ok: true; value: string } | { ok: false; fault: AnswerFault } {
  const value = normalizeText(text);
  const length = [...value].length;
  if (length < ANSWER_LENGTH.least) return { ok: false, fault: "answerShort" };
  if (length > ANSWER_LENGTH.most) return { ok: false, fault: "answerLong" };
  return { ok: true, value };
}
