/** Which closed attempts a regrade would change, and how. Reads only; the same for the preview and the real thing. */
import { and, asc, eq, lte, sql } from "drizzle-orm";
import { questionRevisions } from "#drizzle/schema/quizzes";
import { type Database, selectRows } from "~/platform/database/client.server";
import type { HelpMode } from "../circumstances";
import type { OpenQuestion } from "../question-types/contract";
import { openQuestion } from "../question-types/registry";
import { reachesMark, totalScore } from "../total-score";
import { type AppliedRegrade, gradeAsked, reaches } from "./applied-regrade";

export interface ChangedAttempt {
  attemptId: string;
  personId: string;
  position: number;
  questionScore: number;
  scoreBefore: number;
  scoreAfter: number;
  passedBefore: boolean;
  /** By the marks; what a certificate rests on is still to be asked. */
  passes: boolean;
  supervised: boolean;
  helpMode: HelpMode | null;
}

export interface RegradeReach {
  /** Closed attempts that the regrade reaches, changed or not. */
  reached: number;
  changed: ChangedAttempt[];
  /** Attempts with an earlier text whose options are other ones: this rule cannot read their answers. */
  unreadable: number;
}

const BATCH = 2_000;

interface Row {
  attemptId: string;
  personId: string;
  position: number;
  startedAt: string | Date;
  passMark: number;
  score: number;
  passed: boolean;
  questionScore: number;
  others: number[] | null;
  answer: unknown;
  supervised: boolean;
  helpMode: HelpMode | null;
}

/** Where the answers are gone (a person was erased, their time is over), marks stay as they are. */
export async function changedAttempts(
  db: Database,
  questionId: string,
  regrade: AppliedRegrade,
): Promise<RegradeReach> {
  const reach: RegradeReach = { reached: 0, changed: [], unreadable: 0 };
  const revisions = await db
    .select()
    .from(questionRevisions)
    .where(and(eq(questionRevisions.questionId, questionId), lte(questionRevisions.number, regrade.number)))
    .orderBy(asc(questionRevisions.number));
  for (const revision of revisions) {
    const question = openQuestion(revision);
    for (let after = ""; ; ) {
      const rows = await rowsOf(db, revision.id, after);
      for (const row of rows) addRow(reach, row, { ...revision, question }, regrade);
      if (rows.length < BATCH) break;
      after = rows.at(-1)?.attemptId ?? "";
    }
  }
  return reach;
}

function addRow(
  reach: RegradeReach,
  row: Row,
  { id, number, question }: { id: string; number: number; question: OpenQuestion },
  regrade: AppliedRegrade,
): void {
  const { startedAt, others, answer, questionScore, score, passed, passMark, ...attempt } = row;
  const asked = { revisionId: id, number, startedAt: new Date(startedAt), question };
  if (!reaches(regrade, asked)) {
    if (number < regrade.number) reach.unreadable++;
    return;
  }
  reach.reached++;
  const earned = gradeAsked(asked, answer, regrade);
  if (earned === questionScore) return;
  const scoreAfter = totalScore([earned, ...(others ?? [])]);
  reach.changed.push({
    ...attempt,
    ...{ questionScore: earned, scoreBefore: score, scoreAfter, passedBefore: passed },
    passes: reachesMark(scoreAfter, passMark),
  });
}

function rowsOf(db: Database, revisionId: string, after: string): Promise<Row[]> {
  return selectRows<Row>(
    db,
    sql`select a.id as "attemptId", a.person_id as "personId", q.position, a.started_at as "startedAt",
        a.pass_mark as "passMark", a.score, a.passed, q.score as "questionScore", s.answer,
        a.supervised_test_id is not null as "supervised", a.help_mode as "helpMode",
        (select json_agg(o.score order by o.position) from attempt_questions o
          where o.attempt_id = q.attempt_id and o.position <> q.position) as "others"
      from attempt_questions q
        join attempts a on a.id = q.attempt_id and a.closed_at is not null
        left join attempt_answers s on s.attempt_id = q.attempt_id and s.position = q.position
      where q.question_revision_id = ${revisionId} and q.attempt_id > ${after}
        and exists (select 1 from attempt_answers any_answer where any_answer.attempt_id = a.id)
      order by q.attempt_id limit ${BATCH}`,
  );
}
