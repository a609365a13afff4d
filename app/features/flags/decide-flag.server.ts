/** A person closes a flag with a decision and its reason. Nothing else happens by it; it is audited. */
import { and, eq, isNull } from "drizzle-orm";
import { type FlagDecision, flags } from "#drizzle/schema/flags";
import type { Viewer } from "~/features/accounts/viewer";
import { recordEvent } from "~/features/audit/record-event.server";
import { vietnamDate } from "~/i18n/format";
import { now } from "~/platform/clock.server";
import type { Database } from "~/platform/database/client.server";
import { AppError } from "~/platform/errors";
import { readFlag } from "./read-flag.server";

export interface FlagClosing {
  id: string;
  decision: FlagDecision;
  /** Has passed parseReason(). */
  reason: string;
}

/** Throws notFound for a flag of elsewhere, AppError "conflict" when somebody decided it before. */
export async function decideFlag(
  db: Database,
  viewer: Viewer,
  { id, decision, reason }: FlagClosing,
): Promise<void> {
  await db.transaction(async (tx) => {
    const { flag } = await readFlag(tx, viewer, id, vietnamDate(now()));
    const closed = await tx
      .update(flags)
      .set({ decision, reason, decidedBy: viewer.personId, decidedAt: now() })
      .where(and(eq(flags.id, id), isNull(flags.decision)))
      .returning({ id: flags.id });
    if (closed.length === 0) throw new AppError("conflict", "decided already");
    await recordEvent(tx, {
      actorId: viewer.personId,
      action: "flag.decided",
      subject: { type: "flag", id },
      detail: { personId: flag.personId, rule: flag.rule, decision },
    });
  });
}
