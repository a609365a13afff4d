/** When two names are one name, whoever typed them. */

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/**
 * Equal for names that differ only in capitals, spaces, Unicode form, or where the tone is written ("Hòa" and
 * "Hoà"). Letters and tones themselves must agree: "Hòa" is not "Hóa", "Thuy" is not "Thùy".
 */
export function nameKey(fullName: string): string {
  return fullName
    .normalize("NFD")
    .toLowerCase()
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(TONE, "").normalize("NFC") + (word.match(TONE) ?? []).join(""))
    .join(" ");
}
