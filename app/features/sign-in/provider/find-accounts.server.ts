/** Accounts that a person whom the provider vouches for may come into: the tied one, and those of their personal id. */
import { and, asc, eq, isNull } from "drizzle-orm";
import { people, roleGrants, signInIdentities } from "#drizzle/schema/accounts";
import type { Keys } from "~/platform/crypto.server";
import type { Database } from "~/platform/database/client.server";
import { waysInto } from "../methods/registry.server";
import type { Vouched } from "./carried.server";
import { type Candidate, type LinkOffer, linkOffer } from "./link-offer";

export interface TiedAccount {
  personId: string;
  /** Closed, or made one with another account. */
  closed: "closed" | "merged" | null;
}

export async function findTiedAccount(db: Database, subjectHash: string): Promise<TiedAccount | undefined> {
  const [tied] = await db
    .select({ personId: people.id, disabledAt: people.disabledAt, mergedIntoId: people.mergedIntoId })
    .from(signInIdentities)
    .innerJoin(people, eq(people.id, signInIdentities.personId))
    .where(eq(signInIdentities.subjectHash, subjectHash));
  if (!tied) return undefined;
  const closed = tied.mergedIntoId ? "merged" : tied.disabledAt ? "closed" : null;
  return { personId: tied.personId, closed };
}

/** By the personal id, where the provider told one. */
export async function offerLink(db: Database, keys: Keys, vouched: Vouched): Promise<LinkOffer> {
  if (vouched.personalId === null) return { way: "none" };
  const found = await db
    .select({
      personId: people.id,
      fullName: people.fullName,
      birthYear: people.birthYear,
      birthDate: people.birthDate,
    })
    .from(people)
    .where(
      and(
        eq(people.personalIdHash, keys.hash("personal-id-hash", vouched.personalId)),
        isNull(people.disabledAt),
      ),
    )
    .orderBy(asc(people.id));
  const candidates: Candidate[] = [];
  for (const person of found) candidates.push({ ...person, isHeld: await isHeld(db, person.personId) });
  return linkOffer(candidates, vouched);
}

async function isHeld(db: Database, personId: string): Promise<boolean> {
  if ((await waysInto(db, personId)).length > 0) return true;
  const roles = await db
    .select({ id: roleGrants.id })
    .from(roleGrants)
    .where(and(eq(roleGrants.personId, personId), isNull(roleGrants.revokedAt)));
  return roles.length > 0;
}
