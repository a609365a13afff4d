/**
 * Which questions of the bank an attempt gets. Every lesson gives as equal a number as its questions allow, and
 * within a lesson easy, medium and hard ones come in the bank's proportion, so that two draws of one topic are
 * equally hard. Within a lesson every question is equally likely.
 */
import type { questionRevisions } from "#drizzle/schema/quizzes";
import { seededRandom, shuffled } from "./seeded-random";

export type Difficulty = (typeof questionRevisions.$inferSelect)["difficulty"];

export interface BankEntry {
  /** The question's stable id: the draw does not hang on revisions. */
  id: string;
  /** Null: a question of the whole topic; those are drawn as if they were one more lesson. */
  lessonId: string | null;
  difficulty: Difficulty;
}

const DIFFICULTIES: readonly Difficulty[] = ["easy", "medium", "hard"];

/** `count` entries in the order they are asked, or the whole bank if it is smaller. Same bank and seed, same draw. */
export function drawQuestions<Entry extends BankEntry>(
  bank: readonly Entry[],
  count: number,
  seed: number,
): Entry[] {
  const random = seededRandom(seed);
  const lessons = shuffled([...groupByLesson(bank).values()], random);
  const shares = shareOut(
    Math.min(count, bank.length),
    lessons.map((lesson) => lesson.length),
  );
  const drawn = lessons.flatMap((lesson, index) => drawFromLesson(lesson, shares[index] ?? 0, random));
  return shuffled(drawn, random);
}

/** Sorted first: the database promises no order. */
function groupByLesson<Entry extends BankEntry>(bank: readonly Entry[]): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of [...bank].sort(byLessonThenId)) {
    const group = groups.get(entry.lessonId ?? "");
    if (group) group.push(entry);
    else groups.set(entry.lessonId ?? "", [entry]);
  }
  return groups;
}

function byLessonThenId(a: BankEntry, b: BankEntry): number {
  const [first, second] = [`${a.lessonId ?? ""} ${a.id}`, `${b.lessonId ?? ""} ${b.id}`];
  return first < second ? -1 : Number(first > second);
}

/** Gives one to each in turn until `total` are given; nobody gets more than they hold. */
function shareOut(total: number, holdings: readonly number[]): number[] {
  const shares = holdings.map(() => 0);
  for (let given = 0; given < total; ) {
    for (const [index, holding] of holdings.entries()) {
      const share = shares[index] ?? 0;
      if (given === total || share === holding) continue;
      shares[index] = share + 1;
      given++;
    }
  }
  return shares;
}

/** Systematic sampling: equal steps from a random start through the questions laid out by difficulty. */
function drawFromLesson<Entry extends BankEntry>(
  lesson: readonly Entry[],
  count: number,
  random: () => number,
): Entry[] {
  const laidOut = DIFFICULTIES.flatMap((difficulty) =>
    shuffled(
      lesson.filter((entry) => entry.difficulty === difficulty),
      random,
    ),
  );
  const start = random();
  return Array.from({ length: count }, (_, step) =>
    Math.floor(((start + step) * laidOut.length) / count),
  ).flatMap((index) => laidOut[index] ?? []);
}
