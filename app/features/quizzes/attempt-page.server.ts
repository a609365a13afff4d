/** The attempt page's data: questions as the learner may see them. */
import type { Viewer } from "~/features/accounts/viewer";
import { now } from "~/platform/clock.server";
import type { Database } from "~/platform/database/client.server";
import { isOverdue } from "./deadline";
import { loadAttempt } from "./load-attempt.server";

export interface QuestionOnPage {
  position: number;
  type: string;
  /** As the type's view defines it, shuffled by the attempt's seed: no right answer, no explanation. */
  view: unknown;
  /** As the type's answer defines it. */
  answer: unknown;
  answered: boolean;
  /** When the saved answer was chosen, in milliseconds; 0: none is saved. */
  chosenAt: number;
}

export type AttemptPage =
  | { kind: "over" }
  | {
      kind: "under-way";
      id: string;
      number: number;
      topic: { slug: string; title: string; titleEn: string | null };
      deadlineAt: Date | null;
      questions: QuestionOnPage[];
    };

/** "over": closed, or past its time and still to be closed. Throws notFound for someone else's. */
export async function readAttemptPage(db: Database, viewer: Viewer, attemptId: string): Promise<AttemptPage> {
  const { attempt, topic, questions } = await loadAttempt(db, viewer, attemptId);
  if (attempt.closedAt || isOverdue(attempt.deadlineAt, now())) return { kind: "over" };
  return {
    kind: "under-way",
    id: attempt.id,
    number: attempt.number,
    topic: { slug: topic.slug, title: topic.title, titleEn: topic.titleEn },
    deadlineAt: attempt.deadlineAt,
    questions: questions.map(({ position, type, question, answer, chosenAt }) => ({
      position,
      type,
      view: question.view(attempt.seed, position),
      answer,
      answered: question.isAnswered(answer),
      chosenAt,
    })),
  };
}
