/** Writes Unicode as the old encodings did, seen through Windows-1252: the other way round than the product reads. */
import type { LegacyEncoding } from "~/platform/text/legacy/encodings";

const [GRAVE, ACUTE, TILDE, HOOK, DOT] = ["\u0300", "\u0301", "\u0303", "\u0309", "\u0323"];
const PLAIN: Record<string, string> = { [ACUTE]: "ù", [GRAVE]: "ø", [HOOK]: "û", [TILDE]: "õ", [DOT]: "ï" };
const ROUND: Record<string, string> = {
  "": "â",
  [ACUTE]: "á",
  [GRAVE]: "à",
  [HOOK]: "å",
  [TILDE]: "ã",
  [DOT]: "ä",
};
const SHORT: Record<string, string> = {
  "": "ê",
  [ACUTE]: "é",
  [GRAVE]: "è",
  [HOOK]: "ú",
  [TILDE]: "ü",
  [DOT]: "ë",
};
const I: Record<string, string> = { [ACUTE]: "í", [GRAVE]: "ì", [HOOK]: "æ", [TILDE]: "ó", [DOT]: "ò" };

function vniLetter(letter: string): string {
  const parts = [...letter.normalize("NFD")];
  const tone = parts.find((part) => part in PLAIN) ?? "";
  const base = parts
    .filter((part) => part !== tone)
    .join("")
    .normalize("NFC");
  const lower = base.toLowerCase();
  const round = { â: "a", ê: "e", ô: "o" }[lower];
  const written = round
    ? round + ROUND[tone]
    : lower === "ă"
      ? `a${SHORT[tone]}`
      : lower === "đ"
        ? "ñ"
        : lower === "i" && tone
          ? I[tone]
          : lower === "y" && tone === DOT
            ? "î"
            : ({ ơ: "ô", ư: "ö" }[lower] ?? lower) + (tone ? PLAIN[tone] : "");
  return (base === lower ? written : written?.toUpperCase()) ?? letter;
}

const TCVN3 = new Map(
  (
    "à:B5 á:B8 ả:B6 ã:B7 ạ:B9 ă:A8 ằ:BB ắ:BE ẳ:BC ẵ:BD ặ:C6 â:A9 ầ:C7 ấ:CA ẩ:C8 ẫ:C9 ậ:CB đ:AE è:CC é:D0 ẻ:CE ẽ:CF ẹ:D1 " +
    "ê:AA ề:D2 ế:D5 ể:D3 ễ:D4 ệ:D6 ì:D7 í:DD ỉ:D8 ĩ:DC ị:DE ò:DF ó:E3 ỏ:E1 õ:E2 ọ:E4 ô:AB ồ:E5 ố:E8 ổ:E6 ỗ:E7 ộ:E9 " +
    "ơ:AC ờ:EA ớ:ED ở:EB ỡ:EC ợ:EE ù:EF ú:F3 ủ:F1 ũ:F2 ụ:F4 ư:AD ừ:F5 ứ:F8 ử:F6 ữ:F7 ự:F9 ỳ:FA ý:FD ỷ:FB ỹ:FC ỵ:FE " +
    "Ă:A1 Â:A2 Đ:A7 Ê:A3 Ô:A4 Ơ:A5 Ư:A6"
  )
    .normalize("NFC")
    .split(" ")
    .map((pair) => [pair.slice(0, 1), String.fromCharCode(Number.parseInt(pair.slice(2), 16))] as const),
);

const CP1258_TONES: Record<string, string> = {
  [GRAVE]: "Ì",
  [HOOK]: "Ò",
  [TILDE]: "Þ",
  [ACUTE]: "ì",
  [DOT]: "ò",
};
const CP1258_LETTERS: Record<string, string> = {
  ă: "ã",
  Ă: "Ã",
  đ: "ð",
  Đ: "Ð",
  ơ: "õ",
  Ơ: "Õ",
  ư: "ý",
  Ư: "Ý",
};

function cp1258Letter(letter: string): string {
  const parts = [...letter.normalize("NFD")];
  const tone = parts.find((part) => part in CP1258_TONES) ?? "";
  const base = parts
    .filter((part) => part !== tone)
    .join("")
    .normalize("NFC");
  return (CP1258_LETTERS[base] ?? base) + (tone ? CP1258_TONES[tone] : "");
}

export const WRITE_OLD: Record<LegacyEncoding, (text: string) => string> = {
  vni: (text) => [...text.normalize("NFC")].map(vniLetter).join(""),
  tcvn3: (text) =>
    [...text.normalize("NFC")]
      .map((letter) => TCVN3.get(letter) ?? TCVN3.get(letter.toLowerCase()) ?? letter)
      .join(""),
  cp1258: (text) => [...text.normalize("NFC")].map(cp1258Letter).join(""),
};
