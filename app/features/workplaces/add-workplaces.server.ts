/** An administrator adds workplaces: an officer those of their communes, the province also its own offices. */
import { and, eq, inArray, isNull } from "drizzle-orm";
import { workplaces } from "#drizzle/schema/places";
import { administersCommune, hasRole, type Viewer } from "~/features/accounts/viewer";
import { recordEvent } from "~/features/audit/record-event.server";
import { now } from "~/platform/clock.server";
import { type Database, uniqueViolation } from "~/platform/database/client.server";
import { notFound } from "~/platform/errors";
import { newId } from "~/platform/ids.server";

/**
 * All of them, or none when one is there already: then its name. `communeCode` null: offices of the province. Not
 * found unless the viewer administers the place.
 */
export async function addWorkplaces(
  db: Database,
  viewer: Viewer,
  { communeCode, names }: { communeCode: string | null; names: readonly string[] },
): Promise<{ ok: true } | { ok: false; taken: string }> {
  const mayAdd =
    communeCode === null ? hasRole(viewer, "province-admin") : administersCommune(viewer, communeCode);
  if (!mayAdd) throw notFound(`no workplaces of ${communeCode} for ${viewer.personId}`);
  try {
    await db.transaction(async (tx) => {
      const createdAt = now();
      await tx
        .insert(workplaces)
        .values(names.map((name) => ({ id: newId(), communeCode, name, createdAt })));
      await recordEvent(tx, {
        actorId: viewer.personId,
        action: "workplaces.added",
        subject: { type: "commune", id: communeCode ?? "province" },
        detail: { names },
      });
    });
    return { ok: true };
  } catch (error) {
    if (uniqueViolation(error) !== "workplaces_name_key") throw error;
    const [present] = await db
      .select({ name: workplaces.name })
      .from(workplaces)
      .where(
        and(
          communeCode === null ? isNull(workplaces.communeCode) : eq(workplaces.communeCode, communeCode),
          inArray(workplaces.name, [...names]),
          isNull(workplaces.retiredAt),
        ),
      );
    return { ok: false, taken: present?.name ?? "" };
  }
}
