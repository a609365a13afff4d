/** A page of a topic's bank, each question by its latest revision. */
import { and, asc, count, eq, isNotNull, isNull, like, type SQL, sql } from "drizzle-orm";
import { lessons } from "#drizzle/schema/catalog";
import { questionRevisions, questions } from "#drizzle/schema/quizzes";
import type { Database } from "~/platform/database/client.server";
import { fold } from "~/platform/text/fold";
import type { Difficulty } from "../draw-questions";
import { type BankFilters, NO_LESSON, type QuestionState } from "./bank-filters";
import { latestRevision } from "./latest-revision.server";
import { readQuestion } from "./read-question";

export const QUESTIONS_PER_PAGE = 25;

export interface ListedQuestion {
  id: string;
  key: string;
  type: string;
  difficulty: Difficulty;
  skill: string | null;
  lesson: string | null;
  state: QuestionState;
  /** Markdown, as its author wrote it. */
  prompt: string;
  /** Whether content/ says something else than the studio. */
  fileDiffers: boolean;
}

export interface QuestionPage {
  questions: ListedQuestion[];
  count: number;
  pages: number;
  /** Every tag in use in the topic. */
  skills: string[];
}

/** The caller has loaded the bank: who may see it is decided there. Two queries and one for the tags. */
export async function listQuestions(
  db: Database,
  topicId: string,
  filters: BankFilters,
): Promise<QuestionPage> {
  const where = and(eq(questions.topicId, topicId), ...conditions(filters));
  const latest = latestRevision;
  const rows = await db
    .select({
      id: questions.id,
      key: questions.key,
      skill: questions.skill,
      lesson: lessons.slug,
      type: questionRevisions.type,
      difficulty: questionRevisions.difficulty,
      source: questionRevisions.source,
      currentRevisionId: questions.currentRevisionId,
      waitingRevisionId: questions.waitingRevisionId,
      retiredAt: questions.retiredAt,
      fileSource: questions.fileSource,
      total: sql<number>`count(*) over ()`.mapWith(Number),
    })
    .from(questions)
    .innerJoin(questionRevisions, latest)
    .leftJoin(lessons, eq(lessons.id, questions.lessonId))
    .where(where)
    .orderBy(asc(questions.position), asc(questions.key))
    .limit(QUESTIONS_PER_PAGE)
    .offset((filters.page - 1) * QUESTIONS_PER_PAGE);
  const [counted] =
    rows.length > 0 || filters.page === 1
      ? [{ total: rows[0]?.total ?? 0 }]
      : await db
          .select({ total: count() })
          .from(questions)
          .innerJoin(questionRevisions, latest)
          .leftJoin(lessons, eq(lessons.id, questions.lessonId))
          .where(where);
  const tags = await db
    .selectDistinct({ skill: questions.skill })
    .from(questions)
    .where(and(eq(questions.topicId, topicId), isNotNull(questions.skill)));
  const total = counted?.total ?? 0;
  return {
    questions: rows.map(
      ({ source, currentRevisionId, waitingRevisionId, retiredAt, fileSource, total: _, ...row }) => ({
        ...row,
        state: stateOf({ currentRevisionId, waitingRevisionId, retiredAt }),
        prompt: readQuestion(source)?.prompt ?? row.key,
        fileDiffers: fileSource !== null,
      }),
    ),
    count: total,
    pages: Math.max(1, Math.ceil(total / QUESTIONS_PER_PAGE)),
    skills: tags.flatMap(({ skill }) => skill ?? []).sort((a, b) => a.localeCompare(b, "vi")),
  };
}

type StateFields = Pick<
  typeof questions.$inferSelect,
  "currentRevisionId" | "waitingRevisionId" | "retiredAt"
>;

export function stateOf({ currentRevisionId, waitingRevisionId, retiredAt }: StateFields): QuestionState {
  if (retiredAt) return "retired";
  if (!currentRevisionId) return "new";
  return waitingRevisionId ? "waiting" : "in-use";
}

function conditions({ text, lesson, difficulty, type, skill, state }: BankFilters): (SQL | undefined)[] {
  const wanted = fold(text);
  return [
    wanted ? like(questions.searchText, `%${wanted}%`) : undefined,
    lesson === NO_LESSON ? isNull(questions.lessonId) : lesson ? eq(lessons.slug, lesson) : undefined,
    difficulty ? eq(questionRevisions.difficulty, difficulty) : undefined,
    type ? eq(questionRevisions.type, type) : undefined,
    skill ? eq(questions.skill, skill) : undefined,
    state === "retired" ? isNotNull(questions.retiredAt) : isNull(questions.retiredAt),
    state === "new" ? isNull(questions.currentRevisionId) : undefined,
    state === "waiting"
      ? and(isNotNull(questions.waitingRevisionId), isNotNull(questions.currentRevisionId))
      : undefined,
    state === "in-use"
      ? and(isNull(questions.waitingRevisionId), isNotNull(questions.currentRevisionId))
      : undefined,
  ];
}
