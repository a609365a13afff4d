/** Writes down a step of a draft, in the log of the programme too, and sees to it that its authors are told. */
import { draftSteps } from "#drizzle/schema/authoring";
import { recordEvent } from "~/features/audit/record-event.server";
import { now } from "~/platform/clock.server";
import type { Database } from "~/platform/database/client.server";
import { newId } from "~/platform/ids.server";
import { enqueueJob } from "~/platform/jobs/enqueue-job.server";
import type { Draft } from "./load-draft.server";
import { TOLD, tellAuthors } from "./tell-authors.server";

interface Step {
  step: typeof draftSteps.$inferSelect.step;
  /** Null: the programme itself. */
  byId: string | null;
  note?: string | null;
  detail?: Record<string, unknown>;
}

/** In the transaction of the step. */
export async function recordStep(
  tx: Database,
  draft: Pick<Draft, "id" | "topicId" | "slug" | "version">,
  { step, byId, note = null, detail = {} }: Step,
): Promise<void> {
  const id = newId();
  await tx
    .insert(draftSteps)
    .values({ id, draftId: draft.id, step, version: draft.version, byId, note, at: now() });
  await recordEvent(tx, {
    actorId: byId,
    action: `lesson.${step}`,
    subject: { type: "lesson-draft", id: draft.id },
    detail: { topicId: draft.topicId, kind: draft.slug, version: draft.version, reason: note, ...detail },
  });
  if (TOLD.has(step)) await enqueueJob(tx, tellAuthors, { stepId: id });
}
