/** An officer says in which hamlet of their commune a person lives. */
import { and, eq, isNull } from "drizzle-orm";
import { people } from "#drizzle/schema/accounts";
import { hamlets } from "#drizzle/schema/places";
import type { Viewer } from "~/features/accounts/viewer";
import { recordEvent } from "~/features/audit/record-event.server";
import type { Database } from "~/platform/database/client.server";
import { notFound } from "~/platform/errors";
import { administeredBy } from "./scope.server";

/** Null: not known. Not found for a person outside the viewer's communes, or a hamlet that is not in use in theirs. */
export async function setHamlet(
  db: Database,
  viewer: Viewer,
  { personId, hamletId }: { personId: string; hamletId: string | null },
): Promise<void> {
  await db.transaction(async (tx) => {
    const [person] = await tx
      .select({ communeCode: people.communeCode, hamletId: people.hamletId })
      .from(people)
      .where(and(eq(people.id, personId), administeredBy(viewer, people.communeCode)))
      .for("update");
    if (!person) throw notFound(`no person ${personId} for ${viewer.personId}`);
    if (person.hamletId === hamletId) return;
    if (hamletId !== null) await findInUse(tx, hamletId, person.communeCode);
    await tx.update(people).set({ hamletId }).where(eq(people.id, personId));
    await recordEvent(tx, {
      actorId: viewer.personId,
      action: "profile.changed",
      subject: { type: "person", id: personId },
      detail: { fields: ["hamletId"] },
    });
  });
}

async function findInUse(db: Database, hamletId: string, communeCode: string): Promise<void> {
  const [hamlet] = await db
    .select({ id: hamlets.id })
    .from(hamlets)
    .where(and(eq(hamlets.id, hamletId), eq(hamlets.communeCode, communeCode), isNull(hamlets.retiredAt)));
  if (!hamlet) throw notFound(`no hamlet ${hamletId} in ${communeCode}`);
}
