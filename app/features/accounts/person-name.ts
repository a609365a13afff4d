/**
 * A person's name as one field, family name first (rules.md §8): one to seven words, one letter is enough,
 * apostrophes as in H'Hen and K'Brêu. Letters keep the case their owner wrote.
 */
import { normalizeLine } from "~/platform/text/normalize";
import { faulty, type Parsed, parsed } from "./parsed";

export type NameFault = "nameEmpty" | "nameLong" | "nameLetters" | "nameBroken";

export const NAME_MAX_LENGTH = 60;

export function parsePersonName(text: string): Parsed<string, NameFault> {
  if (text.includes("\uFFFD")) return faulty("nameBroken");
  const name = normalizeLine(text).replace(/[’‘ʼ`´]/g, "'");
  if (name === "") return faulty("nameEmpty");
  if (!/^\p{L}[\p{L}\p{M}' .-]*$/u.test(name)) return faulty("nameLetters");
  if ([...name].length > NAME_MAX_LENGTH) return faulty("nameLong");
  return parsed(name);
}
