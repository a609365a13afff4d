/**
 * The old Vietnamese encodings in which files still arrive (rules.md §10). Their text shows as letters of Western
 * Europe, because programs took its bytes for Windows-1252: "Nguyeãn" (VNI), "NguyÔn" (TCVN3), "NguyêÞn" (CP1258).
 * Each entry turns such text into Unicode.
 */
export const ENCODINGS = ["unicode", "vni", "tcvn3", "cp1258"] as const;
export type Encoding = (typeof ENCODINGS)[number];
export type LegacyEncoding = Exclude<Encoding, "unicode">;

const ACUTE = "\u0301";
const GRAVE = "\u0300";
const HOOK = "\u0309";
const TILDE = "\u0303";
const DOT = "\u0323";
const CIRCUMFLEX = "\u0302";
const BREVE = "\u0306";

/** VNI writes a letter and then its marks as another letter. */
const VNI_MARKS: Record<string, string> = {
  ù: ACUTE,
  ø: GRAVE,
  û: HOOK,
  õ: TILDE,
  ï: DOT,
  â: CIRCUMFLEX,
  á: CIRCUMFLEX + ACUTE,
  à: CIRCUMFLEX + GRAVE,
  å: CIRCUMFLEX + HOOK,
  ã: CIRCUMFLEX + TILDE,
  ä: CIRCUMFLEX + DOT,
  ê: BREVE,
  é: BREVE + ACUTE,
  è: BREVE + GRAVE,
  ú: BREVE + HOOK,
  ü: BREVE + TILDE,
  ë: BREVE + DOT,
};
const VNI_LETTERS: Record<string, string> = {
  ô: "ơ",
  ö: "ư",
  ñ: "đ",
  í: "í",
  ì: "ì",
  æ: "ỉ",
  ó: "ĩ",
  ò: "ị",
  î: "ỵ",
};
/** Which marks a letter takes: no other pair is VNI. */
const VNI_TAKES: [letters: RegExp, marks: RegExp][] = [
  [/[aeo]/u, /[âáàåãä]/u],
  [/a/u, /[êéèúüë]/u],
  [/[aeouyôö]/u, /[ùøûõï]/u],
];

function fromVni(text: string): string {
  const letters = [...text.normalize("NFC")];
  let out = "";
  for (let at = 0; at < letters.length; at++) {
    const letter = letters[at] as string;
    const lower = letter.toLowerCase();
    const mark = letters[at + 1]?.toLowerCase() ?? "";
    const base = VNI_LETTERS[lower] ?? lower;
    const written = letter === lower ? base : base.toUpperCase();
    if (VNI_TAKES.some(([takers, marks]) => takers.test(lower) && marks.test(mark))) {
      out += written + VNI_MARKS[mark];
      at++;
    } else out += written;
  }
  return out.normalize("NFC");
}

const TCVN3_LETTERS = pairs(
  "µà¸á¶ả·ã¹ạ¨ă»ằ¾ắ¼ẳ½ẵÆặ©âÇầÊấÈẩÉẫËậ®đÌèÐéÎẻÏẽÑẹªêÒềÕếÓểÔễÖệ×ìÝíØỉÜĩÞịßòãóáỏâõäọ«ôåồèốæổçỗéộ¬ơêờíớëởìỡîợ" +
    "ïùóúñủòũôụ\u00ADưõừøứöử÷ữùựúỳýýûỷüỹþỵ¡Ă¢Â§Đ£Ê¤Ô¥Ơ¦Ư",
);

function pairs(text: string): Record<string, string> {
  const letters = [...text.normalize("NFC")];
  return Object.fromEntries(
    letters.flatMap((letter, at) => (at % 2 === 0 ? [[letter, letters[at + 1] as string]] : [])),
  );
}

/**
 * TCVN3 has no capitals with a tone: fonts drew them. A word that starts with such a small letter among capitalised
 * ones ("Nguyễn ánh") is given its capital back.
 */
function fromTcvn3(text: string): string {
  const read = [...text].map((letter) => TCVN3_LETTERS[letter] ?? letter).join("");
  if (!/\p{Lu}/u.test(read)) return read;
  return read.replace(/(?<![\p{L}'])\p{Ll}/gu, (letter) =>
    TONED.test(letter.normalize("NFD")) ? letter.toUpperCase() : letter,
  );
}
const TONED = /[\u0300\u0301\u0303\u0309\u0323]/u;

const western = new TextDecoder("windows-1252");
const WESTERN_BYTES = new Map(
  Array.from({ length: 256 }, (_, byte) => [western.decode(Uint8Array.of(byte)), byte] as const),
);

/** Whether a text could be bytes that were read as Windows-1252. */
export function looksWestern(text: string): boolean {
  return [...text].every((letter) => WESTERN_BYTES.has(letter));
}

function fromCp1258(text: string): string {
  const bytes = [...text].map((letter) => WESTERN_BYTES.get(letter));
  if (bytes.some((byte) => byte === undefined)) return text;
  return new TextDecoder("windows-1258").decode(Uint8Array.from(bytes as number[])).normalize("NFC");
}

export const LEGACY: Record<LegacyEncoding, (text: string) => string> = {
  vni: fromVni,
  tcvn3: fromTcvn3,
  cp1258: fromCp1258,
};
