/** From which day a person is an adult. */

/**
 * The day ("2026-11-22") a person reaches `adultAge` whole years. Someone of whom only the year of birth is known
 * is taken to be born on its last day, so that nobody counts too early; someone born on 29 February comes of
 * age on 1 March of a common year.
 */
export function comingOfAge(
  { birthYear, birthDate }: { birthYear: number; birthDate: string | null },
  adultAge: number,
): string {
  const [year, month, day] = (birthDate ?? `${birthYear}-12-31`).split("-").map(Number) as [
    number,
    number,
    number,
  ];
  return new Date(Date.UTC(year + adultAge, month - 1, day)).toISOString().slice(0, 10);
}
