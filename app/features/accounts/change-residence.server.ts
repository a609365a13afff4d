/** Officers keep up where people live, and who died. Each is a dated fact, and noted in the log. */
import { desc, eq } from "drizzle-orm";
import { deaths, moves, people } from "#drizzle/schema/accounts";
import { recordEvent } from "~/features/audit/record-event.server";
import { now } from "~/platform/clock.server";
import type { Database } from "~/platform/database/client.server";
import { notFound } from "~/platform/errors";
import { queueRecount } from "./queue-recount.server";
import { recordMove } from "./record-move.server";
import { administersCommune, type Viewer } from "./viewer";

export type ResidenceFault = "sameCommune" | "beforeLastMove" | "beforeBirth";
export type ResidenceResult = { ok: true } | { ok: false; fault: ResidenceFault };

/**
 * The person lives in `toCommune` from `movedOn` (not after today). Figures before that day stay, and the hamlet is
 * left behind. Not found unless
 * the viewer administers the commune they lived in; whoever sends somebody away need not administer the new one.
 */
export async function moveResidence(
  db: Database,
  viewer: Viewer,
  { personId, toCommune, movedOn }: { personId: string; toCommune: string; movedOn: string },
): Promise<ResidenceResult> {
  return db.transaction(async (tx) => {
    const person = await lockAdministered(tx, viewer, personId);
    if (person.communeCode === toCommune) return { ok: false, fault: "sameCommune" };
    if (movedOn < bornOn(person)) return { ok: false, fault: "beforeBirth" };
    const [last] = await tx
      .select({ movedOn: moves.movedOn })
      .from(moves)
      .where(eq(moves.personId, personId))
      .orderBy(desc(moves.movedOn))
      .limit(1);
    if (last && movedOn < last.movedOn) return { ok: false, fault: "beforeLastMove" };
    await recordMove(tx, viewer, { person, toCommune, movedOn });
    await tx.update(people).set({ communeCode: toCommune, hamletId: null }).where(eq(people.id, personId));
    await note(tx, viewer, personId, "person.moved", { from: person.communeCode, to: toCommune, movedOn });
    return { ok: true };
  });
}

/** The person died on `diedOn` (not after today): they count no more from that day. A second call corrects the day. */
export async function recordDeath(
  db: Database,
  viewer: Viewer,
  { personId, diedOn }: { personId: string; diedOn: string },
): Promise<ResidenceResult> {
  return db.transaction(async (tx) => {
    const person = await lockAdministered(tx, viewer, personId);
    if (diedOn < bornOn(person)) return { ok: false, fault: "beforeBirth" };
    const death = { diedOn, recordedBy: viewer.personId, recordedAt: now() };
    await tx
      .insert(deaths)
      .values({ personId, ...death })
      .onConflictDoUpdate({ target: deaths.personId, set: death });
    await note(tx, viewer, personId, "person.died", { diedOn });
    return { ok: true };
  });
}

/** It was a mistake: the person counts again, also on the days since. */
export async function withdrawDeath(db: Database, viewer: Viewer, personId: string): Promise<void> {
  await db.transaction(async (tx) => {
    await lockAdministered(tx, viewer, personId);
    const [gone] = await tx.delete(deaths).where(eq(deaths.personId, personId)).returning();
    if (gone) await note(tx, viewer, personId, "person.death-withdrawn", { diedOn: gone.diedOn });
  });
}

async function lockAdministered(tx: Database, viewer: Viewer, personId: string) {
  const [person] = await tx.select().from(people).where(eq(people.id, personId)).for("no key update");
  if (!person || !administersCommune(viewer, person.communeCode)) throw notFound(`no person ${personId}`);
  return person;
}

const bornOn = ({ birthYear, birthDate }: typeof people.$inferSelect) => birthDate ?? `${birthYear}-01-01`;

async function note(
  tx: Database,
  viewer: Viewer,
  personId: string,
  action: "person.moved" | "person.died" | "person.death-withdrawn",
  detail: Record<string, unknown>,
): Promise<void> {
  await queueRecount(tx, personId);
  await recordEvent(tx, {
    actorId: viewer.personId,
    action,
    subject: { type: "person", id: personId },
    detail,
  });
}
