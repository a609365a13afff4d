/** Where a person stopped: the exact lesson and heading, a test to take, or an attempt under way. */
import { readRevision } from "~/features/lessons/read-revision.server";
import { vietnamDate } from "~/i18n/format";
import { now } from "~/platform/clock.server";
import type { Database } from "~/platform/database/client.server";
import { type NextStep, nextStep } from "./next-step";
import { readTopics } from "./read-topics.server";

/** Undefined when nothing is under way. */
export async function continueLearning(db: Database, personId: string): Promise<NextStep | undefined> {
  return nextStep(await readTopics(db, personId), vietnamDate(now()));
}

/** The words of the heading where the reader stopped; undefined at the top of a lesson or at a test. */
export async function stepHeading(db: Database, step: NextStep | undefined): Promise<string | undefined> {
  if (step?.kind !== "lesson" || !step.lesson.headingId) return undefined;
  const { headings } = await readRevision(db, step.lesson.revisionId);
  return headings.find(({ id }) => id === step.lesson.headingId)?.text;
}
