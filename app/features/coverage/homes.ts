/** Where a person lived from which day on: their moves in order, and where they live now. Pure. */

export interface Home {
  communeCode: string;
  /** The first day there; "" sorts before every day. */
  from: string;
}

export interface Move {
  movedOn: string;
  fromCommune: string;
  toCommune: string;
}

/**
 * `moves` in the order of their days, those of one day in the order they were noted: the last of them holds. The
 * profile's commune is where they live since the last one.
 */
export function homesOf(moves: readonly Move[], communeCode: string): Home[] {
  const homes: Home[] = [{ communeCode: moves[0]?.fromCommune ?? communeCode, from: "" }];
  for (const { movedOn, toCommune } of moves) {
    if (homes.at(-1)?.from === movedOn) homes.pop();
    homes.push({ communeCode: toCommune, from: movedOn });
  }
  const now = homes.at(-1);
  if (now) now.communeCode = communeCode;
  return homes;
}
