/** One commune: by its address, or by its code as it was called on a day. */
import { and, eq } from "drizzle-orm";
import { communeNames, communes } from "#drizzle/schema/places";
import type { Database } from "~/platform/database/client.server";
import { notFound } from "~/platform/errors";
import { type CommuneName, communeNameColumns, nameHoldsOn } from "./list-communes.server";

/** The commune at an address; not found when there is none, or it did not exist on the day. */
export async function findCommune(db: Database, slug: string, on: string): Promise<CommuneName> {
  const [found] = await db
    .select(communeNameColumns)
    .from(communeNames)
    .innerJoin(communes, eq(communes.code, communeNames.communeCode))
    .where(and(eq(communes.slug, slug), nameHoldsOn(on)));
  if (!found) throw notFound(`no commune ${slug} on ${on}`);
  return found;
}

/**
 * What a commune was called on a day: a paper of 2025 prints the name of 2025. Not found for an unknown code
 * and for a day on which the commune did not exist.
 */
export async function communeNameOn(db: Database, code: string, on: string): Promise<CommuneName> {
  const [found] = await db
    .select(communeNameColumns)
    .from(communeNames)
    .innerJoin(communes, eq(communes.code, communeNames.communeCode))
    .where(and(eq(communes.code, code), nameHoldsOn(on)));
  if (!found) throw notFound(`no commune ${code} on ${on}`);
  return found;
}
