/** An administrator says how many officials a workplace of theirs has on a day. */
import { and, eq } from "drizzle-orm";
import { workplaceStaff, workplaces } from "#drizzle/schema/places";
import type { Viewer } from "~/features/accounts/viewer";
import { recordEvent } from "~/features/audit/record-event.server";
import { now } from "~/platform/clock.server";
import type { Database } from "~/platform/database/client.server";
import { notFound } from "~/platform/errors";
import type { StaffFigure } from "./staff-form";
import { workplaceAdministeredBy } from "./workplace-scope.server";

/** A figure of the same day is replaced; the log keeps what it was. Not found outside the viewer's workplaces. */
export async function recordStaff(
  db: Database,
  viewer: Viewer,
  id: string,
  { asOf, staff, source }: StaffFigure,
): Promise<void> {
  await db.transaction(async (tx) => {
    const [workplace] = await tx
      .select({ id: workplaces.id })
      .from(workplaces)
      .where(and(eq(workplaces.id, id), workplaceAdministeredBy(viewer)))
      .for("update");
    if (!workplace) throw notFound(`no workplace ${id} for ${viewer.personId}`);
    const [before] = await tx
      .select({ staff: workplaceStaff.staff, source: workplaceStaff.source })
      .from(workplaceStaff)
      .where(and(eq(workplaceStaff.workplaceId, id), eq(workplaceStaff.asOf, asOf)));
    const recorded = { staff, source, recordedBy: viewer.personId, recordedAt: now() };
    await tx
      .insert(workplaceStaff)
      .values({ workplaceId: id, asOf, ...recorded })
      .onConflictDoUpdate({ target: [workplaceStaff.workplaceId, workplaceStaff.asOf], set: recorded });
    await recordEvent(tx, {
      actorId: viewer.personId,
      action: "workplace.staff-recorded",
      subject: { type: "workplace", id },
      detail: { asOf, staff, source, ...(before ? { before } : {}) },
    });
  });
}
