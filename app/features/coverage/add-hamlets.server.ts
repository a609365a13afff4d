/** An officer adds hamlets to their commune's list. */
import { hamlets } from "#drizzle/schema/places";
import { administersCommune, type Viewer } from "~/features/accounts/viewer";
import { recordEvent } from "~/features/audit/record-event.server";
import { listHamlets } from "~/features/places/list-hamlets.server";
import type { HamletNames } from "~/features/places/parse-hamlets";
import { now } from "~/platform/clock.server";
import { type Database, uniqueViolation } from "~/platform/database/client.server";
import { notFound } from "~/platform/errors";
import { newId } from "~/platform/ids.server";

/** All of them, or none when one is there already: then its name. Not found unless the viewer administers the commune. */
export async function addHamlets(
  db: Database,
  viewer: Viewer,
  { communeCode, kind, names }: HamletNames & { communeCode: string },
): Promise<{ ok: true } | { ok: false; taken: string }> {
  if (!administersCommune(viewer, communeCode)) throw notFound(`no commune ${communeCode}`);
  try {
    await db.transaction(async (tx) => {
      const createdAt = now();
      await tx
        .insert(hamlets)
        .values(names.map((name) => ({ id: newId(), communeCode, kind, name, createdAt })));
      await recordEvent(tx, {
        actorId: viewer.personId,
        action: "hamlets.added",
        subject: { type: "commune", id: communeCode },
        detail: { kind, names },
      });
    });
    return { ok: true };
  } catch (error) {
    if (uniqueViolation(error) !== "hamlets_name_key") throw error;
    const present = await listHamlets(db, communeCode);
    const taken = names.find((name) => present.some((one) => one.kind === kind && one.name === name));
    return { ok: false, taken: taken ?? "" };
  }
}
