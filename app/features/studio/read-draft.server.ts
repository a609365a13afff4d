/** A draft with all that its pages show: where it stands, what may be done, comments, and its way so far. */
import { asc, eq } from "drizzle-orm";
import { people } from "#drizzle/schema/accounts";
import { draftComments, draftSteps } from "#drizzle/schema/authoring";
import { topics } from "#drizzle/schema/catalog";
import { lessonRevisions } from "#drizzle/schema/lessons";
import type { Viewer } from "~/features/accounts/viewer";
import type { Database } from "~/platform/database/client.server";
import { commentLine } from "./comment-line";
import { refusalOf } from "./draft-policy.server";
import type { DraftAct } from "./draft-state";
import { type Draft, hasFourEyes, loadDraft } from "./load-draft.server";
import { publishingEffect } from "./publishing-effect.server";
import { titleOf } from "./title-of";

const ACTS = [
  "save",
  "submit",
  "withdraw",
  "comment",
  "return",
  "approve",
  "schedule",
  "unschedule",
  "publish",
  "discard",
] as const satisfies readonly DraftAct[];

export async function readDraft(db: Database, viewer: Viewer, draftId: string) {
  const draft = await loadDraft(db, viewer, draftId);
  const fourEyes = await hasFourEyes(db);
  const [topic] = await db
    .select({ id: topics.id, slug: topics.slug, title: topics.title })
    .from(topics)
    .where(eq(topics.id, draft.topicId));
  const refusals = Object.fromEntries(
    ACTS.map((act) => [act, refusalOf(act, viewer, draft, { fourEyes }) ?? null]),
  );
  return {
    draft: { ...draft, authors: [] as string[], title: titleOf(draft.source) ?? draft.slug },
    topic: topic ?? { id: draft.topicId, slug: "", title: "" },
    refusals: refusals as Record<(typeof ACTS)[number], "state" | "role" | "ownText" | null>,
    comments: await commentsOf(db, draft),
    steps: await db
      .select({
        id: draftSteps.id,
        step: draftSteps.step,
        note: draftSteps.note,
        byName: people.fullName,
        at: draftSteps.at,
      })
      .from(draftSteps)
      .leftJoin(people, eq(people.id, draftSteps.byId))
      .where(eq(draftSteps.draftId, draftId))
      .orderBy(asc(draftSteps.at), asc(draftSteps.id)),
    effect: await publishingEffect(db, draft.lessonId),
  };
}

export type DraftPage = Awaited<ReturnType<typeof readDraft>>;

/** The text that learners have, or had when the draft was begun; "" for a new lesson. */
export async function baseText(
  db: Database,
  { baseRevisionId }: Pick<Draft, "baseRevisionId">,
): Promise<string> {
  if (!baseRevisionId) return "";
  const [base] = await db
    .select({ source: lessonRevisions.source })
    .from(lessonRevisions)
    .where(eq(lessonRevisions.id, baseRevisionId));
  return base?.source ?? "";
}

async function commentsOf(db: Database, draft: Draft) {
  const rows = await db
    .select({
      id: draftComments.id,
      line: draftComments.line,
      quote: draftComments.quote,
      words: draftComments.words,
      byName: people.fullName,
      at: draftComments.at,
      doneAt: draftComments.doneAt,
    })
    .from(draftComments)
    .innerJoin(people, eq(people.id, draftComments.byId))
    .where(eq(draftComments.draftId, draft.id))
    .orderBy(asc(draftComments.line), asc(draftComments.at));
  const lines = draft.source.split("\n");
  return rows.map(({ line, quote, ...comment }) => ({
    ...comment,
    quote,
    line: commentLine(lines, line, quote),
  }));
}
