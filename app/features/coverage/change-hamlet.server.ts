/** An officer renames a hamlet of their commune, retires it, or takes it into use again. */
import { and, eq } from "drizzle-orm";
import { hamlets } from "#drizzle/schema/places";
import type { Viewer } from "~/features/accounts/viewer";
import { recordEvent } from "~/features/audit/record-event.server";
import type { HamletKind } from "~/features/places/hamlet-name";
import { now } from "~/platform/clock.server";
import { type Database, uniqueViolation } from "~/platform/database/client.server";
import { notFound } from "~/platform/errors";
import { administeredBy } from "./scope.server";

export type HamletChange =
  | { communeCode: string; hamletId: string; kind: HamletKind; name: string }
  | { communeCode: string; hamletId: string; retired: boolean };

/** People keep a retired hamlet until they choose another. "taken": one in use has the name. Not found outside the viewer's communes. */
export async function changeHamlet(
  db: Database,
  viewer: Viewer,
  change: HamletChange,
): Promise<{ ok: true } | { ok: false; fault: "taken" }> {
  const { communeCode, hamletId } = change;
  const values =
    "retired" in change
      ? { retiredAt: change.retired ? now() : null }
      : { kind: change.kind, name: change.name };
  try {
    await db.transaction(async (tx) => {
      const [stored] = await tx
        .select({ kind: hamlets.kind, name: hamlets.name })
        .from(hamlets)
        .where(
          and(
            eq(hamlets.id, hamletId),
            eq(hamlets.communeCode, communeCode),
            administeredBy(viewer, hamlets.communeCode),
          ),
        )
        .for("update");
      if (!stored) throw notFound(`no hamlet ${hamletId} in ${communeCode}`);
      await tx.update(hamlets).set(values).where(eq(hamlets.id, hamletId));
      await recordEvent(tx, {
        actorId: viewer.personId,
        action: "hamlet.changed",
        subject: { type: "hamlet", id: hamletId },
        detail: { before: stored, ...("retired" in change ? { retired: change.retired } : values) },
      });
    });
    return { ok: true };
  } catch (error) {
    if (uniqueViolation(error) !== "hamlets_name_key") throw error;
    return { ok: false, fault: "taken" };
  }
}
