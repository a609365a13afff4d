/** A person corrects their own details. What was printed on certificates stays until an officer reissues them. */
import { eq } from "drizzle-orm";
import { people } from "#drizzle/schema/accounts";
import { recordEvent } from "~/features/audit/record-event.server";
import { vietnamDate } from "~/i18n/format";
import { now } from "~/platform/clock.server";
import type { Keys } from "~/platform/crypto.server";
import { type Database, uniqueViolation } from "~/platform/database/client.server";
import { notFound } from "~/platform/errors";
import { personalIdColumns, personColumns } from "./person-columns.server";
import type { Profile } from "./profile-form";
import { queueRecount } from "./queue-recount.server";
import { recordMove } from "./record-move.server";
import type { Viewer } from "./viewer";

export interface ProfileChange extends Profile {
  /** A given number replaces the stored one; none leaves it, unless this is true. */
  forgetPersonalId: boolean;
}

export type ChangeResult = { ok: true; changed: boolean } | { ok: false; fault: "emailTaken" };

/** Writes nothing when nothing differs. Another commune is a move of today. The log names the fields, never their values. */
export async function changeProfile(
  db: Database,
  viewer: Viewer,
  keys: Keys,
  change: ProfileChange,
): Promise<ChangeResult> {
  try {
    return await db.transaction(async (tx) => {
      const [stored] = await tx.select().from(people).where(eq(people.id, viewer.personId)).for("update");
      if (!stored) throw notFound();
      const wanted = { ...personColumns(change, keys), ...personalIdChange(stored, change, keys) };
      const fields = Object.keys(wanted) as (keyof typeof wanted)[];
      const changed = fields.filter((field) => wanted[field] !== stored[field]);
      if (changed.length === 0) return { ok: true, changed: false };
      await tx.update(people).set(wanted).where(eq(people.id, viewer.personId));
      if (wanted.communeCode !== stored.communeCode)
        await recordMove(tx, viewer, {
          person: stored,
          toCommune: wanted.communeCode,
          movedOn: vietnamDate(now()),
        });
      await queueRecount(tx, viewer.personId);
      await recordEvent(tx, {
        actorId: viewer.personId,
        action: "profile.changed",
        subject: { type: "person", id: viewer.personId },
        detail: { fields: changed.filter((field) => !DERIVED.has(field)) },
      });
      return { ok: true, changed: true };
    });
  } catch (error) {
    if (uniqueViolation(error) === "people_email_key") return { ok: false, fault: "emailTaken" };
    throw error;
  }
}

/** Columns that follow from others. */
const DERIVED = new Set(["searchName", "sortName", "personalIdSealed", "personalIdHint"]);

/** Sealing gives a new text each time: an equal hash means an unchanged number. */
function personalIdChange(stored: typeof people.$inferSelect, change: ProfileChange, keys: Keys) {
  const wanted = personalIdColumns(change.personalId, keys);
  const keeps = change.personalId
    ? wanted.personalIdHash === stored.personalIdHash
    : !change.forgetPersonalId;
  if (!keeps) return wanted;
  const { personalIdHash, personalIdSealed, personalIdHint } = stored;
  return { personalIdHash, personalIdSealed, personalIdHint };
}
