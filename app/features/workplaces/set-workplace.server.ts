/** Where a person works: said by themselves, or by an officer of the commune they live in. */
import { and, eq, isNull, or } from "drizzle-orm";
import { people } from "#drizzle/schema/accounts";
import { workplaces } from "#drizzle/schema/places";
import type { Viewer } from "~/features/accounts/viewer";
import { recordEvent } from "~/features/audit/record-event.server";
import { administeredBy } from "~/features/coverage/scope.server";
import type { Database } from "~/platform/database/client.server";
import { notFound } from "~/platform/errors";

/**
 * Any workplace in use, wherever it is: people work in other communes than they live in. Null: not known. Not found
 * for a person who is neither the viewer nor in their communes, or a workplace that is not in use.
 */
export async function setWorkplace(
  db: Database,
  viewer: Viewer,
  { personId, workplaceId }: { personId: string; workplaceId: string | null },
): Promise<void> {
  await db.transaction(async (tx) => {
    const [person] = await tx
      .select({ workplaceId: people.workplaceId })
      .from(people)
      .where(
        and(
          eq(people.id, personId),
          isNull(people.erasedAt),
          or(eq(people.id, viewer.personId), administeredBy(viewer, people.communeCode)),
        ),
      )
      .for("update");
    if (!person) throw notFound(`no person ${personId} for ${viewer.personId}`);
    if (person.workplaceId === workplaceId) return;
    if (workplaceId !== null) await findInUse(tx, workplaceId);
    await tx.update(people).set({ workplaceId }).where(eq(people.id, personId));
    await recordEvent(tx, {
      actorId: viewer.personId,
      action: "profile.changed",
      subject: { type: "person", id: personId },
      detail: { fields: ["workplaceId"] },
    });
  });
}

async function findInUse(db: Database, id: string): Promise<void> {
  const [found] = await db
    .select({ id: workplaces.id })
    .from(workplaces)
    .where(and(eq(workplaces.id, id), isNull(workplaces.retiredAt)));
  if (!found) throw notFound(`no workplace ${id}`);
}
