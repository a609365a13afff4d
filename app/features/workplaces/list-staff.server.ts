/** Every figure of a workplace's staff, latest first. */
import { desc, eq } from "drizzle-orm";
import { workplaceStaff } from "#drizzle/schema/places";
import type { Database } from "~/platform/database/client.server";
import type { Workplace } from "./list-workplaces.server";
import type { StaffFigure } from "./staff-form";

/** Of a workplace the viewer was let see (`readWorkplace`). */
export function listStaff(db: Database, { id }: Workplace): Promise<StaffFigure[]> {
  return db
    .select({ asOf: workplaceStaff.asOf, staff: workplaceStaff.staff, source: workplaceStaff.source })
    .from(workplaceStaff)
    .where(eq(workplaceStaff.workplaceId, id))
    .orderBy(desc(workplaceStaff.asOf));
}
