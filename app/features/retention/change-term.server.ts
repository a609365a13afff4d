/** An administrator changes how long a class is kept; the next night goes by it. */
import { retentionTerms } from "#drizzle/schema/retention";
import { hasRole, type Viewer } from "~/features/accounts/viewer";
import { recordEvent } from "~/features/audit/record-event.server";
import { now } from "~/platform/clock.server";
import type { Database } from "~/platform/database/client.server";
import { AppError, notFound } from "~/platform/errors";
import { CLASSES } from "./classes.server";
import { readTerms, termOf } from "./read-terms.server";
import type { Keeping, RetentionClass } from "./retention-class";
import { parseTerm, type TermFaults } from "./term-form";

type Settable = RetentionClass & { keeping: Extract<Keeping, { kind: "months" }> };

/** Not found unless a setting decides about the class. */
export function settableClass(id: string): Settable {
  const found: RetentionClass | undefined = Object.values(CLASSES).find((one) => one.id === id);
  if (found?.keeping.kind !== "months") throw notFound(`no retention setting ${id}`);
  return found as Settable;
}

/** Undefined when it is done. */
export async function changeTerm(
  db: Database,
  viewer: Viewer,
  id: string,
  form: FormData,
): Promise<TermFaults | undefined> {
  if (!hasRole(viewer, "province-admin")) throw new AppError("forbidden");
  const chosen = settableClass(id);
  const parsed = parseTerm(form, chosen.keeping);
  if (!parsed.ok) return parsed.faults;
  const { months, reason } = parsed;
  await db.transaction(async (tx) => {
    const before = termOf(chosen, await readTerms(tx))?.months;
    await tx
      .insert(retentionTerms)
      .values({ classId: chosen.id, months, reason, changedBy: viewer.personId, changedAt: now() });
    await recordEvent(tx, {
      actorId: viewer.personId,
      action: "retention.changed",
      subject: { type: "retention", id: chosen.id },
      detail: { before, months, reason },
    });
  });
}
