/** Simulated tests as rows: a topic with its bank, people of a commune, and what they answered. */
import { people } from "#drizzle/schema/accounts";
import { attemptAnswers, attemptQuestions, attempts } from "#drizzle/schema/quizzes";
import type { Database } from "~/platform/database/client.server";
import { newId } from "~/platform/ids.server";
import { AT, makeTopic } from "./factories";
import { makeQuestion } from "./quizzes-factories";
import type { SimulatedAnswers, SimulatedBank } from "./simulate-answers";

const BATCH = 1_000;
const MINUTE = 60_000;

export interface SimulatedTopic {
  id: string;
  /** By the question's number in the bank. */
  revisions: string[];
}

export async function makeSimulatedTopic(db: Database, bank: SimulatedBank): Promise<SimulatedTopic> {
  const topic = await makeTopic(db, { drawCount: 10 });
  const revisions = [];
  for (const _ of bank.questions) revisions.push((await makeQuestion(db, topic.id)).revisionId);
  return { id: topic.id, revisions };
}

export interface SimulatedTest {
  communeCode: string;
  answers: SimulatedAnswers;
  closedAt: Date;
  fields?: Partial<typeof attempts.$inferInsert>;
}

/** Each by somebody new, eight of ten being a pass. Returns the people and attempts in the given order. */
export async function storeSimulatedTests(
  db: Database,
  topic: SimulatedTopic,
  tests: readonly SimulatedTest[],
): Promise<{ personId: string; attemptId: string }[]> {
  const made = tests.map((test) => ({ ...test, personId: newId(), attemptId: newId() }));
  await insertAll(
    db,
    people,
    made.map(({ personId, communeCode }) => person(personId, communeCode)),
  );
  await insertAll(
    db,
    attempts,
    made.map(({ personId, attemptId, answers, closedAt, fields }) => {
      const score = answers.filter(([, wrong]) => wrong === null).length / answers.length;
      return {
        ...{ id: attemptId, personId, topicId: topic.id, number: 1, seed: 1, passMark: 0.8 },
        ...{ startedAt: new Date(closedAt.getTime() - 12 * MINUTE), closedAt, closedBy: "learner" as const },
        ...{ score, passed: score >= 0.8, ...fields },
      };
    }),
  );
  const drawn = made.flatMap(({ attemptId, answers, closedAt }) =>
    answers.map(([question, wrong], index) => ({
      attemptId,
      question,
      wrong,
      closedAt,
      position: index + 1,
    })),
  );
  await insertAll(
    db,
    attemptQuestions,
    drawn.map(({ attemptId, position, question, wrong }) => ({
      ...{ attemptId, position, score: wrong === null ? 1 : 0 },
      questionRevisionId: topic.revisions[question] ?? "",
    })),
  );
  await insertAll(
    db,
    attemptAnswers,
    drawn.map(({ attemptId, position, wrong, closedAt }) => ({
      ...{ attemptId, position, chosenAt: closedAt.getTime(), savedAt: closedAt },
      answer: { version: 1, chosen: [wrong === null ? "dung-1" : `sai-${wrong + 1}`] },
    })),
  );
  return made.map(({ personId, attemptId }) => ({ personId, attemptId }));
}

/** Of nobody's name in particular, born 1980 unless it is said otherwise. */
export function person(id: string, communeCode: string, birthYear = 1980): typeof people.$inferInsert {
  return {
    ...{ id, communeCode, birthYear, fullName: "Nguyễn Văn Mẫu", searchName: "nguyen van mau" },
    ...{ sortName: "mau van nguyen", audience: "citizen", createdAt: AT },
  };
}

export async function insertAll<Table extends Parameters<Database["insert"]>[0]>(
  db: Database,
  table: Table,
  rows: readonly Table["$inferInsert"][],
): Promise<void> {
  for (let at = 0; at < rows.length; at += BATCH) await db.insert(table).values(rows.slice(at, at + BATCH));
}
