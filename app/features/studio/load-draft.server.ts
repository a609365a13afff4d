/** A draft by its id, for those who may see it; to everybody else it is not there. */
import { and, eq } from "drizzle-orm";
import { lessonDrafts } from "#drizzle/schema/authoring";
import { programmes, topics } from "#drizzle/schema/catalog";
import type { Viewer } from "~/features/accounts/viewer";
import { topicsAuthoredBefore } from "~/features/catalog/topic-policy.server";
import type { Database } from "~/platform/database/client.server";
import { AppError, notFound } from "~/platform/errors";
import { refusalOf } from "./draft-policy.server";
import { type DraftAct, nextState } from "./draft-state";

export type Draft = typeof lessonDrafts.$inferSelect;

export async function loadDraft(db: Database, viewer: Viewer, draftId: string): Promise<Draft> {
  const [row] = await db
    .select({ draft: lessonDrafts })
    .from(lessonDrafts)
    .innerJoin(topics, eq(topics.id, lessonDrafts.topicId))
    .where(and(eq(lessonDrafts.id, draftId), topicsAuthoredBefore(viewer)));
  if (!row) throw notFound(`draft ${draftId}`);
  return row.draft;
}

/** Held until the caller's transaction ends: steps on one draft happen one after the other. */
export async function lockDraft(tx: Database, viewer: Viewer | null, draftId: string): Promise<Draft> {
  await tx
    .select({ id: lessonDrafts.id })
    .from(lessonDrafts)
    .where(eq(lessonDrafts.id, draftId))
    .for("update");
  if (viewer) return loadDraft(tx, viewer, draftId);
  const [draft] = await tx.select().from(lessonDrafts).where(eq(lessonDrafts.id, draftId));
  if (!draft) throw notFound(`draft ${draftId}`);
  return draft;
}

export async function hasFourEyes(db: Database): Promise<boolean> {
  const [programme] = await db.select({ fourEyes: programmes.fourEyes }).from(programmes);
  return programme?.fourEyes ?? true;
}

/** What the viewer cannot do now: a fault to show. Throws forbidden for what is not theirs to do. */
export function whatKeeps(
  act: DraftAct,
  viewer: Viewer,
  draft: Draft,
  fourEyes: boolean,
): "notNow" | "ownText" | undefined {
  const refusal = refusalOf(act, viewer, draft, { fourEyes });
  if (refusal === "role") throw new AppError("forbidden");
  return refusal === "state" ? "notNow" : refusal;
}

export function stateAfter(draft: Draft, act: DraftAct): Draft["state"] {
  const state = nextState(draft.state, act);
  if (!state) throw new AppError("conflict", `${act} in ${draft.state}`);
  return state;
}
