/** What becomes of a question whose file says something else than the studio: a person decides, text against text. */
import { and, eq } from "drizzle-orm";
import { questions } from "#drizzle/schema/quizzes";
import type { Viewer } from "~/features/accounts/viewer";
import { recordEvent } from "~/features/audit/record-event.server";
import { mayEditTopic } from "~/features/catalog/topic-policy.server";
import { checkMdx } from "~/features/lessons/mdx/check-mdx";
import { sha256 } from "~/platform/crypto.server";
import type { Database } from "~/platform/database/client.server";
import { notFound } from "~/platform/errors";
import { newId } from "~/platform/ids.server";
import { parseQuestions } from "../parse-questions";
import { addRevision } from "../save-questions.server";
import { lastNumber, lessonIdOf } from "./save-draft.server";
import { searchTextOf } from "./search-text";

export const FILE_CHOICES = ["studio", "file"] as const;
export type FileChoice = (typeof FILE_CHOICES)[number];

export interface FileDecision {
  topicId: string;
  key: string;
  choice: FileChoice;
  /** The file's text that was looked at, as `fileMark` marks it. */
  seen: string;
  now: Date;
}

export const fileMark = sha256;

/**
 * "file": its text, letter for letter, becomes the next revision, which a second person approves like any other.
 * "studio": what stands here stays, and the same text of the file is not asked about again. "changed": the file says
 * something else by now. Throws notFound for somebody else's topic.
 */
export async function settleFile(
  db: Database,
  viewer: Viewer,
  { topicId, key, choice, seen, now }: FileDecision,
): Promise<"settled" | "changed"> {
  if (!mayEditTopic(viewer, topicId)) throw notFound(`topic ${topicId}`);
  return db.transaction(async (tx) => {
    const [stored] = await tx
      .select()
      .from(questions)
      .where(and(eq(questions.topicId, topicId), eq(questions.key, key)))
      .for("update");
    if (!stored) throw notFound(`no question ${key}`);
    const { fileSource } = stored;
    if (!fileSource || fileMark(fileSource) !== seen) return "changed";
    const settled = { fileSource: null, fileSettledHash: seen, studioAt: now };
    const [question] = parseQuestions(checkMdx(fileSource, "questions"), fileSource).questions;
    if (choice === "file" && question) {
      const waitingRevisionId = newId();
      const number = (await lastNumber(tx, stored.id)) + 1;
      await addRevision(tx, waitingRevisionId, stored.id, number, question, now, {
        authorId: viewer.personId,
      });
      const { lessonSlug, skill, source } = question;
      const lessonId = lessonSlug ? await lessonIdOf(tx, topicId, lessonSlug) : null;
      await tx
        .update(questions)
        .set({
          ...settled,
          waitingRevisionId,
          lessonId,
          skill,
          searchText: searchTextOf(source),
          retiredAt: null,
        })
        .where(eq(questions.id, stored.id));
    } else await tx.update(questions).set(settled).where(eq(questions.id, stored.id));
    await recordEvent(tx, {
      actorId: viewer.personId,
      action: choice === "file" ? "question.file-taken" : "question.file-refused",
      subject: { type: "question", id: stored.id },
      detail: { number: key },
    });
    return "settled";
  });
}
