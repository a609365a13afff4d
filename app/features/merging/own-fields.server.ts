/**
 * What the surviving account takes from the merged one's own fields: whatever it did not know of itself, and the day on
 * which the earlier of both was opened. Never a name, a commune or a sign-in name.
 */
import { eq } from "drizzle-orm";
import { people } from "#drizzle/schema/accounts";
import type { Database } from "~/platform/database/client.server";
import type { Merge, Pair } from "./ways/way";

type Person = typeof people.$inferSelect;

/** Fields that are taken where they are empty, each group as one. */
const GROUPS = [
  ["sex"],
  ["phone"],
  ["email"],
  ["personalIdHash", "personalIdSealed", "personalIdHint"],
] as const satisfies (keyof Person)[][];

type Field =
  | "sex"
  | "phone"
  | "email"
  | "personalIdHash"
  | "personalIdSealed"
  | "personalIdHint"
  | "birthDate"
  | "hamletId";

export interface FieldRecord {
  /** What the surviving account took, by field. */
  taken: Partial<Record<Field, string>>;
  /** The merged account's address, of which there is one only in the product. */
  email: string | null;
  createdAt: { before: string; after: string };
  disabledAt: string | null;
}

export async function takeFields(tx: Database, merge: Merge): Promise<FieldRecord> {
  const [survivor, merged] = await both(tx, merge);
  const taken = missing(survivor, merged);
  await tx
    .update(people)
    .set({
      mergedIntoId: merge.survivorId,
      disabledAt: merged.disabledAt ?? merge.at,
      email: taken.email === undefined ? merged.email : null,
    })
    .where(eq(people.id, merge.mergedId));
  const createdAt = new Date(Math.min(Number(merged.createdAt), Number(survivor.createdAt)));
  await tx
    .update(people)
    .set({ ...(taken as Partial<Person>), createdAt })
    .where(eq(people.id, merge.survivorId));
  return {
    taken,
    email: merged.email,
    createdAt: { before: survivor.createdAt.toISOString(), after: createdAt.toISOString() },
    disabledAt: merged.disabledAt?.toISOString() ?? null,
  };
}

function missing(survivor: Person, merged: Person): FieldRecord["taken"] {
  const fields: Field[] = GROUPS.filter(([first]) => survivor[first] === null).flat();
  if (survivor.birthDate === null && survivor.birthYear === merged.birthYear) fields.push("birthDate");
  if (survivor.hamletId === null && survivor.communeCode === merged.communeCode) fields.push("hamletId");
  return Object.fromEntries(
    fields.flatMap((field) => (merged[field] === null ? [] : [[field, merged[field]]])),
  );
}

/** What was changed since stays; an address that somebody else has taken meanwhile is theirs. */
export async function giveFieldsBack(tx: Database, pair: Pair, record: FieldRecord): Promise<void> {
  const [survivor] = await both(tx, pair);
  const unchanged = Object.entries(record.taken).filter(
    ([field, value]) => survivor[field as Field] === value,
  );
  const { before, after } = record.createdAt;
  await tx
    .update(people)
    .set({
      ...Object.fromEntries(unchanged.map(([field]) => [field, null])),
      ...(survivor.createdAt.toISOString() === after && { createdAt: new Date(before) }),
    })
    .where(eq(people.id, pair.survivorId));
  await tx
    .update(people)
    .set({
      mergedIntoId: null,
      disabledAt: record.disabledAt === null ? null : new Date(record.disabledAt),
      ...((await isFree(tx, record.email)) && { email: record.email }),
    })
    .where(eq(people.id, pair.mergedId));
}

async function isFree(tx: Database, email: string | null): Promise<boolean> {
  if (email === null) return false;
  const taken = await tx.select({ id: people.id }).from(people).where(eq(people.email, email));
  return taken.length === 0;
}

async function both(tx: Database, { survivorId, mergedId }: Pair): Promise<[Person, Person]> {
  const [survivor] = await tx.select().from(people).where(eq(people.id, survivorId));
  const [merged] = await tx.select().from(people).where(eq(people.id, mergedId));
  if (!survivor || !merged) throw new Error(`no pair ${survivorId} ${mergedId}`);
  return [survivor, merged];
}
