/** An administrator renames a workplace of theirs, retires it, or takes it into use again. */
import { and, eq } from "drizzle-orm";
import { workplaces } from "#drizzle/schema/places";
import type { Viewer } from "~/features/accounts/viewer";
import { recordEvent } from "~/features/audit/record-event.server";
import { now } from "~/platform/clock.server";
import { type Database, uniqueViolation } from "~/platform/database/client.server";
import { notFound } from "~/platform/errors";
import { workplaceAdministeredBy } from "./workplace-scope.server";

/** Its people keep a retired one until they choose another. "taken": one in use has the name. Not found outside the viewer's. */
export async function changeWorkplace(
  db: Database,
  viewer: Viewer,
  id: string,
  change: { name: string } | { retired: boolean },
): Promise<{ ok: true } | { ok: false; fault: "taken" }> {
  const values = "retired" in change ? { retiredAt: change.retired ? now() : null } : { name: change.name };
  try {
    await db.transaction(async (tx) => {
      const [stored] = await tx
        .select({ name: workplaces.name })
        .from(workplaces)
        .where(and(eq(workplaces.id, id), workplaceAdministeredBy(viewer)))
        .for("update");
      if (!stored) throw notFound(`no workplace ${id} for ${viewer.personId}`);
      await tx.update(workplaces).set(values).where(eq(workplaces.id, id));
      await recordEvent(tx, {
        actorId: viewer.personId,
        action: "workplace.changed",
        subject: { type: "workplace", id },
        detail: { before: stored, ...change },
      });
    });
    return { ok: true };
  } catch (error) {
    if (uniqueViolation(error) !== "workplaces_name_key") throw error;
    return { ok: false, fault: "taken" };
  }
}
