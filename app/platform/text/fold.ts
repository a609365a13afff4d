/**
 * The search key of Vietnamese text: lower case, no marks, đ → d, y → i ("kỹ" finds "kĩ"); old and new tone
 * placement fold alike (rules.md §9). Never identify anyone by folded text.
 */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("đ", "d")
    .replaceAll("y", "i")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
