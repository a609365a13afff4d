/** Brings stored rows to wanted ones and touches nothing that is already so. */
import { isDeepStrictEqual } from "node:util";

interface Writers<Wanted, Stored extends Wanted> {
  /** Equal for a wanted row and the stored row that it stands for. */
  key(row: NoInfer<Wanted>): string;
  stored: ReadonlyMap<string, Stored>;
  insert(missing: Wanted[]): Promise<void>;
  update(row: Wanted): Promise<void>;
  /** Both left out: rows that are no longer wanted stay. */
  remove?(row: Stored): Promise<void>;
  mayRemove?(row: Stored): boolean;
}

/** Returns how many rows were written. Of wanted rows with one key the first counts. */
export async function writeDifferences<Wanted extends object, Stored extends Wanted>(
  wanted: Wanted[],
  { key, stored, insert, update, remove, mayRemove = () => false }: Writers<Wanted, Stored>,
): Promise<number> {
  const byKey = new Map(wanted.map((row) => [key(row), row] as const).reverse());
  const missing = [...byKey].flatMap(([name, row]) => (stored.has(name) ? [] : [row]));
  const changed = [...byKey].flatMap(([name, row]) => {
    const before = stored.get(name);
    return before && !holds(before, row) ? [row] : [];
  });
  const gone = remove ? [...stored].filter(([name, row]) => !byKey.has(name) && mayRemove(row)) : [];
  for (const [, row] of gone) await remove?.(row);
  for (const row of changed) await update(row);
  if (missing.length > 0) await insert(missing);
  return gone.length + changed.length + missing.length;
}

/** Whether a stored row already has every value of the wanted one; its other columns do not matter. */
export function holds<Stored extends object>(stored: Stored, wanted: Partial<Stored>): boolean {
  return (Object.keys(wanted) as (keyof Stored)[]).every((name) =>
    isDeepStrictEqual(stored[name], wanted[name]),
  );
}
