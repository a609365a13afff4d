/**
 * A learner agrees that a helper of their commune helps them, by the helper's code, and ends it whenever they like.
 * Nobody puts a learner on a helper's list but the learner.
 */
import { and, asc, eq, isNull } from "drizzle-orm";
import { people, roleGrants } from "#drizzle/schema/accounts";
import { helperLinks } from "#drizzle/schema/classes";
import { limitHelperCodes } from "~/features/accounts/rate-limits.server";
import type { Viewer } from "~/features/accounts/viewer";
import { recordEvent } from "~/features/audit/record-event.server";
import type { Help } from "~/features/quizzes/circumstances";
import { HELP_MODES } from "~/features/quizzes/circumstances";
import { now } from "~/platform/clock.server";
import type { Keys } from "~/platform/crypto.server";
import type { Database } from "~/platform/database/client.server";
import { notFound } from "~/platform/errors";
import { newId } from "~/platform/ids.server";
import { helperCode, normalizeHelperCode } from "./helper-code.server";

export type AgreeFault = "code" | "consent" | "self";

export async function agreeToHelp(
  db: Database,
  keys: Keys,
  viewer: Viewer,
  { typed, agreed }: { typed: string; agreed: boolean },
): Promise<AgreeFault | undefined> {
  await limitHelperCodes(db, viewer.personId);
  if (!agreed) return "consent";
  const wanted = normalizeHelperCode(typed);
  const helpers = await helpersOfCommune(db, viewer);
  const helper = helpers.find(({ id }) => helperCode(keys, id) === wanted);
  if (!helper) return "code";
  if (helper.id === viewer.personId) return "self";
  await db.transaction(async (tx) => {
    // One at a time for a learner, so that two presses make one link.
    await tx.select({ id: people.id }).from(people).where(eq(people.id, viewer.personId)).for("update");
    const before = await tx
      .select({ id: helperLinks.id })
      .from(helperLinks)
      .where(
        and(
          eq(helperLinks.learnerId, viewer.personId),
          eq(helperLinks.helperId, helper.id),
          isNull(helperLinks.endedAt),
        ),
      );
    if (before.length > 0) return;
    await tx
      .insert(helperLinks)
      .values({ id: newId(), helperId: helper.id, learnerId: viewer.personId, agreedAt: now() });
    await recordEvent(tx, {
      actorId: viewer.personId,
      action: "help.agreed",
      subject: { type: "person", id: viewer.personId },
      detail: { helperId: helper.id },
    });
  });
  return undefined;
}

/** Of the learner's own commune, whose role holds. */
async function helpersOfCommune(db: Database, viewer: Viewer): Promise<{ id: string }[]> {
  return db
    .selectDistinct({ id: roleGrants.personId })
    .from(roleGrants)
    .innerJoin(people, eq(people.id, viewer.personId))
    .where(
      and(
        eq(roleGrants.role, "helper"),
        eq(roleGrants.communeCode, people.communeCode),
        isNull(roleGrants.revokedAt),
      ),
    );
}

export interface OwnHelper {
  linkId: string;
  helperId: string;
  fullName: string;
  agreedAt: Date;
}

/** Who helps the viewer now: links that were not ended, of people who are still helpers. */
export async function listOwnHelpers(db: Database, viewer: Viewer): Promise<OwnHelper[]> {
  return db
    .selectDistinctOn([people.sortName, helperLinks.id], {
      linkId: helperLinks.id,
      helperId: helperLinks.helperId,
      fullName: people.fullName,
      agreedAt: helperLinks.agreedAt,
    })
    .from(helperLinks)
    .innerJoin(people, eq(people.id, helperLinks.helperId))
    .innerJoin(
      roleGrants,
      and(
        eq(roleGrants.personId, helperLinks.helperId),
        eq(roleGrants.role, "helper"),
        isNull(roleGrants.revokedAt),
      ),
    )
    .where(and(eq(helperLinks.learnerId, viewer.personId), isNull(helperLinks.endedAt)))
    .orderBy(asc(people.sortName), asc(helperLinks.id));
}

/** By the learner or by the helper; again: nothing. Not found for a link of others. */
export async function endHelp(db: Database, viewer: Viewer, linkId: string): Promise<void> {
  await db.transaction(async (tx) => {
    const [link] = await tx.select().from(helperLinks).where(eq(helperLinks.id, linkId)).for("update");
    const own = link && (link.learnerId === viewer.personId || link.helperId === viewer.personId);
    if (!link || !own) throw notFound(`no link ${linkId} of ${viewer.personId}`);
    if (link.endedAt) return;
    await tx
      .update(helperLinks)
      .set({ endedAt: now(), endedBy: viewer.personId })
      .where(eq(helperLinks.id, linkId));
    await recordEvent(tx, {
      actorId: viewer.personId,
      action: "help.ended",
      subject: { type: "person", id: link.learnerId },
      detail: { helperId: link.helperId },
    });
  });
}

/**
 * The help under which the viewer begins a test, as their form says it: by one of their own helpers, in a way that
 * exists, and agreed to this time. Undefined fields: no help. A fault is the consent's, because the rest is chosen.
 */
export async function helpAsked(
  db: Database,
  viewer: Viewer,
  form: FormData,
): Promise<{ ok: true; value: Help | undefined } | { ok: false }> {
  const helperId = String(form.get("helper") ?? "");
  if (helperId === "") return { ok: true, value: undefined };
  const mode = HELP_MODES.find((one) => one === form.get("helpMode"));
  const helpers = await listOwnHelpers(db, viewer);
  if (!mode || !helpers.some((one) => one.helperId === helperId)) throw notFound(`no helper ${helperId}`);
  if (!form.has("helpConsent")) return { ok: false };
  return { ok: true, value: { helperId, mode, consentAt: now() } };
}
