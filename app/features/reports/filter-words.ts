/** "?ten=an&xa=tran-bien" as "ten = an, xa = tran-bien". */
export function filterWords(filters: string): string {
  return [...new URLSearchParams(filters)].map(([name, value]) => `${name} = ${value}`).join(", ");
}
