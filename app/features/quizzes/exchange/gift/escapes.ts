/** GIFT's control characters: `~ = # { } :` and the backslash itself; `\n` is a line's end. */

export function escapeGift(text: string): string {
  return text.replace(/[\\~=#{}:]/g, "\\$&").replace(/\n/g, "\\n");
}

/** A backslash before anything else is a backslash. */
export function unescapeGift(text: string): string {
  return text.replace(/\\([\\~=#{}:n])/g, (_, sign: string) => (sign === "n" ? "\n" : sign));
}

/** Where a sign stands that no backslash hides; -1: nowhere. */
export function findSign(text: string, signs: string, from = 0): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (signs.includes(text[at] ?? "")) return at;
  }
  return -1;
}
