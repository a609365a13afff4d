/** The job that enters the people of a confirmed list. */
import { and, asc, eq, gt, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import { people } from "#drizzle/schema/accounts";
import { recountQueue } from "#drizzle/schema/coverage";
import { communes } from "#drizzle/schema/places";
import { rosterDecisions, rosterPeople, rosterRows, rosters } from "#drizzle/schema/rosters";
import { personColumns } from "~/features/accounts/person-columns.server";
import type { Viewer } from "~/features/accounts/viewer";
import { viewerOf } from "~/features/accounts/viewer-of.server";
import { recordEvent } from "~/features/audit/record-event.server";
import { recountQueued } from "~/features/coverage/recount.server";
import { now } from "~/platform/clock.server";
import type { Keys } from "~/platform/crypto.server";
import type { Database } from "~/platform/database/client.server";
import { newId } from "~/platform/ids.server";
import { defineJob } from "~/platform/jobs/define-job";
import { purgeRows } from "./expire-roster.server";
import { findAccounts } from "./find-accounts.server";
import { comparedOf, judge } from "./judge-row";
import type { RosterPerson } from "./reading/outcome";
import { removeRosterFile } from "./roster-file.server";
import { rowText } from "./row-hash";
import type { RowContent } from "./sealed-row";

const BATCH = 500;

/**
 * All or nothing. Whoever got an account since the dry run is not entered twice; a row that has become doubtful since
 * then sends the whole list back to its officer. Nobody gets a password: people sign in with what their officer gives
 * them, and agree to the terms themselves when they do.
 */
export const writeRoster = defineJob({
  kind: "write-roster",
  payload: z.object({ rosterId: z.string() }),
  attempts: 3,
  async run({ app: { db, env, keys } }, { rosterId }) {
    const [listed] = await db.select().from(rosters).where(eq(rosters.id, rosterId));
    if (listed?.step !== "writing" || !listed.confirmedBy) return;
    const viewer = await viewerOf(db, listed.confirmedBy);
    const written = await db.transaction(async (tx) => {
      const [roster] = await tx.select().from(rosters).where(eq(rosters.id, rosterId)).for("update");
      if (roster?.step !== "writing") return false;
      // Two lists of a commune one after the other: the second finds whom the first entered.
      await tx
        .select({ code: communes.code })
        .from(communes)
        .where(eq(communes.code, roster.communeCode))
        .for("no key update");
      const since = await changedSince(tx, viewer, keys, rosterId);
      if (since.doubtful.size > 0) {
        await sendBack(tx, roster, since.doubtful);
        return false;
      }
      const entered = await enter(tx, keys, roster, since.known);
      await purgeRows(tx, rosterId);
      await tx
        .update(rosters)
        .set({
          step: "written",
          confirmedAt: now(),
          counts: roster.counts && { ...roster.counts, new: entered },
        })
        .where(eq(rosters.id, rosterId));
      await recordEvent(tx, {
        actorId: viewer.personId,
        action: "roster.confirmed",
        subject: { type: "roster", id: rosterId },
        detail: { entered, legalBasis: roster.legalBasis, reason: roster.grounds },
      });
      return true;
    });
    if (!written) return;
    await removeRosterFile(env, rosterId);
    // Thousands of notes for the ledger: worked off here, and not by the first page that reads it.
    await recountQueued(db);
  },
});

interface OpenedRow {
  position: number;
  decision: string | null;
  person: RosterPerson;
}

/** Rows that may become accounts, in batches. */
async function* openRows(tx: Database, keys: Keys, rosterId: string): AsyncGenerator<OpenedRow[]> {
  for (let last = 0; ; ) {
    const rows = await tx
      .select()
      .from(rosterRows)
      .where(
        and(
          eq(rosterRows.rosterId, rosterId),
          inArray(rosterRows.state, ["new", "doubtful"]),
          gt(rosterRows.position, last),
        ),
      )
      .orderBy(asc(rosterRows.position))
      .limit(BATCH);
    if (rows.length === 0) return;
    last = rows.at(-1)?.position ?? last;
    yield rows.flatMap(({ position, decision, sealed }) => {
      const content = JSON.parse(keys.open("roster-seal", sealed)) as RowContent;
      return content.kind === "person" ? [{ position, decision, person: content.person }] : [];
    });
  }
}

/** New rows that are accounts by now, or may be. */
async function changedSince(tx: Database, viewer: Viewer, keys: Keys, rosterId: string) {
  const known = new Set<number>();
  const doubtful = new Map<number, { why: string | null; ids: string[] }>();
  for await (const rows of openRows(tx, keys, rosterId)) {
    const undecided = rows
      .filter(({ decision }) => decision === null)
      .map(({ position, person }) => ({ position, ...comparedOf(person, idHash(keys, person)) }));
    const accounts = await findAccounts(tx, viewer, undecided);
    for (const row of undecided) {
      const { state, why, ids } = judge(row, accounts.get(row.position) ?? []);
      if (state === "known") known.add(row.position);
      if (state === "doubtful") doubtful.set(row.position, { why, ids });
    }
  }
  return { known, doubtful };
}

const idHash = (keys: Keys, { personalId }: RosterPerson) =>
  personalId && keys.hash("personal-id-hash", personalId);

async function sendBack(
  tx: Database,
  roster: typeof rosters.$inferSelect,
  doubtful: ReadonlyMap<number, { why: string | null; ids: string[] }>,
): Promise<void> {
  for (const [position, { why, ids }] of doubtful)
    await tx
      .update(rosterRows)
      .set({ state: "doubtful", accountIds: ids, reasons: why ? [{ code: why }] : [] })
      .where(and(eq(rosterRows.rosterId, roster.id), eq(rosterRows.position, position)));
  const counts = roster.counts && {
    ...roster.counts,
    new: roster.counts.new - doubtful.size,
    doubtful: roster.counts.doubtful + doubtful.size,
  };
  await tx.update(rosters).set({ step: "read", fault: "changed", counts }).where(eq(rosters.id, roster.id));
}

/** How many were entered. */
async function enter(
  tx: Database,
  keys: Keys,
  { id: rosterId }: typeof rosters.$inferSelect,
  known: ReadonlySet<number>,
): Promise<number> {
  let entered = 0;
  const at = now();
  for await (const rows of openRows(tx, keys, rosterId)) {
    const news = rows.filter(
      ({ position, decision }) => !known.has(position) && (decision ?? "new") === "new",
    );
    const made = news.map(({ person }) => ({
      id: newId(),
      createdAt: at,
      workplaceId: person.workplaceId,
      ...personColumns({ ...person, email: null }, keys),
    }));
    if (made.length > 0) {
      await tx.insert(people).values(made);
      await tx.insert(recountQueue).values(made.map(({ id: personId }) => ({ personId })));
      await tx.insert(rosterPeople).values(made.map(({ id: personId }) => ({ rosterId, personId })));
    }
    entered += made.length;
    const same = rows.flatMap(({ decision, person }) =>
      decision === null || decision === "new" || decision === "leave" || decision.startsWith("row:")
        ? []
        : [
            {
              rowHash: keys.hash("roster-row", rowText(comparedOf(person, idHash(keys, person)))),
              personId: decision,
              decidedAt: at,
            },
          ],
    );
    if (same.length > 0)
      await tx
        .insert(rosterDecisions)
        .values(same)
        .onConflictDoUpdate({
          target: [rosterDecisions.rowHash, rosterDecisions.personId],
          set: { decidedAt: sql`excluded.decided_at` },
        });
  }
  return entered;
}
