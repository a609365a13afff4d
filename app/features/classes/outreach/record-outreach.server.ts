/** Help given outside the platform is written down, by helpers for their commune and officers for theirs. */
import { and, asc, desc, eq, inArray, isNull } from "drizzle-orm";
import { outreachEntries, outreachVisits } from "#drizzle/schema/classes";
import { communeNames } from "#drizzle/schema/places";
import { administersCommune, type Viewer } from "~/features/accounts/viewer";
import { recordEvent } from "~/features/audit/record-event.server";
import { listCommunes, nameHoldsOn } from "~/features/places/list-communes.server";
import { now } from "~/platform/clock.server";
import type { Database } from "~/platform/database/client.server";
import { notFound } from "~/platform/errors";
import type { OutreachContent, OutreachWish } from "./outreach-form";

/** Communes the viewer may write for, by code, in Vietnamese order. */
export async function outreachCommunes(
  db: Database,
  viewer: Viewer,
  today: string,
): Promise<[code: string, name: string][]> {
  const helps = new Set(
    viewer.grants.flatMap(({ role, communeCode }) => (role === "helper" && communeCode ? [communeCode] : [])),
  );
  return (await listCommunes(db, today))
    .filter(({ code }) => helps.has(code) || administersCommune(viewer, code))
    .map(({ code, fullName }) => [code, fullName]);
}

/** The same id again is the same entry. `wish` was parsed with the viewer's communes. */
export async function recordOutreach(
  db: Database,
  viewer: Viewer,
  id: string,
  wish: OutreachWish,
): Promise<void> {
  const { visits, ...entry } = wish;
  await db.transaction(async (tx) => {
    const made = await tx
      .insert(outreachEntries)
      .values({ id, ...entry, recordedBy: viewer.personId, recordedAt: now() })
      .onConflictDoNothing()
      .returning({ id: outreachEntries.id });
    if (made.length === 0) return;
    const rows = Object.entries(visits) as [OutreachContent, number][];
    await tx
      .insert(outreachVisits)
      .values(rows.map(([content, count]) => ({ entryId: id, content, visits: count })));
  });
}

/** Own entries, and those of communes one administers. Again: nothing. Not found for others'. */
export async function withdrawOutreach(db: Database, viewer: Viewer, id: string): Promise<void> {
  await db.transaction(async (tx) => {
    const [entry] = await tx.select().from(outreachEntries).where(eq(outreachEntries.id, id)).for("update");
    const may =
      entry && (entry.recordedBy === viewer.personId || administersCommune(viewer, entry.communeCode));
    if (!entry || !may) throw notFound(`no outreach ${id} of ${viewer.personId}`);
    if (entry.withdrawnAt) return;
    await tx
      .update(outreachEntries)
      .set({ withdrawnAt: now(), withdrawnBy: viewer.personId })
      .where(eq(outreachEntries.id, id));
    await recordEvent(tx, {
      actorId: viewer.personId,
      action: "outreach.withdrawn",
      subject: { type: "outreach", id },
    });
  });
}

export interface OwnEntry {
  id: string;
  doneOn: string;
  communeName: string;
  place: string;
  people: number;
  visits: number;
}

const LATEST = 10;

/** What the viewer wrote last. */
export async function listOwnOutreach(db: Database, viewer: Viewer, today: string): Promise<OwnEntry[]> {
  const entries = await db
    .select({
      id: outreachEntries.id,
      doneOn: outreachEntries.doneOn,
      communeName: communeNames.fullName,
      place: outreachEntries.place,
      people: outreachEntries.people,
    })
    .from(outreachEntries)
    .innerJoin(
      communeNames,
      and(eq(communeNames.communeCode, outreachEntries.communeCode), nameHoldsOn(today)),
    )
    .where(and(eq(outreachEntries.recordedBy, viewer.personId), isNull(outreachEntries.withdrawnAt)))
    .orderBy(desc(outreachEntries.recordedAt), asc(outreachEntries.id))
    .limit(LATEST);
  const ids = entries.map(({ id }) => id);
  const rows = ids.length
    ? await db.select().from(outreachVisits).where(inArray(outreachVisits.entryId, ids))
    : [];
  return entries.map((entry) => ({
    ...entry,
    visits: rows.reduce((sum, { entryId, visits }) => (entryId === entry.id ? sum + visits : sum), 0),
  }));
}
