/**
 * Vietnamese is spelt by the syllable, so a word is right when the dictionary has it (dictionary-vi, 6,600
 * syllables) or the project's own list does. The dictionary sets the tone of open oa, oe, uy on the second vowel
 * ("hoá"); this project sets it on the first ("hóa") and writes y in "kỹ năng", i in "bác sĩ" (glossary §5).
 */
import { readFileSync } from "node:fs";
import dictionary from "dictionary-vi";

const ownWords = readFileSync(new URL("./own-words.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"));

/** The first line of the list is how many there are. */
const dictionaryWords = new TextDecoder().decode(dictionary.dic).trim().split("\n").slice(1);

const known = new Set([...dictionaryWords, ...ownWords].map((word) => word.toLowerCase()));

/** Tone on the second vowel of an open oa, oe, uy; "quý" has its u from the q. */
const OTHER_STYLE = /(?:o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])$/;
const OTHER_LETTER = new Set(["kĩ", "lí", "sỹ", "mĩ", "quí"]);

/** The same word with its tone on the second vowel, as the dictionary has it. */
function dictionaryStyle(word: string): string {
  return word.replace(/([òóỏõọ])([ae])$|([ùúủũụ])(y)$/, (pair) => {
    const [vowel = "", tone = "", last = ""] = [...pair.normalize("NFD")];
    return (vowel + last + tone).normalize("NFC");
  });
}

/** `word`: composed. One letter by itself is a name for something (điểm a, ngày X). */
export function isMisspelt(word: string): boolean {
  const small = word.toLowerCase();
  if ([...small].length === 1) return false;
  if (OTHER_STYLE.test(small) || OTHER_LETTER.has(small)) return true;
  return !known.has(small) && !known.has(dictionaryStyle(small));
}

/** What the own list repeats from the dictionary. */
export function needlessOwnWords(): string[] {
  const listed = new Set(dictionaryWords.map((word) => word.toLowerCase()));
  return ownWords.filter((word, index) => listed.has(word.toLowerCase()) || ownWords.indexOf(word) < index);
}
