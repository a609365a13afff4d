/** What an import would do, question by question. Stores nothing. */
import { and, eq, inArray } from "drizzle-orm";
import { questionRevisions, questions } from "#drizzle/schema/quizzes";
import { describeFault } from "~/features/lessons/mdx/fault";
import type { Translate } from "~/i18n/translate";
import type { Database } from "~/platform/database/client.server";
import { countFaulty, type Problem, type ReadBank } from "../exchange/contract";
import { openQuestion } from "../question-types/registry";
import { latestRevision } from "./latest-revision.server";
import type { BankTopic } from "./load-bank.server";
import { KEY, type QuestionDraft, sameDraft } from "./question-draft";
import { checkDraft, readQuestion } from "./read-question";
import { keyFor, tidyDraft } from "./write-question";

export interface PlannedQuestion {
  line: number;
  draft: QuestionDraft;
  state: "new" | "changed" | "same" | "faulty";
  /** As a learner would see it, with what is right; null when it has a fault. */
  shown: { view: unknown; nothing: unknown; right: unknown; explanation: string } | null;
}

export interface ImportPlan {
  questions: PlannedQuestion[];
  /** In the order of the file's lines. */
  problems: Problem[];
  /** Questions that are left out, also those of which nothing could be read. */
  faulty: number;
}

/** `t` says the faults of a question's text, which have a message of their own. */
export async function planImport(
  db: Database,
  topic: BankTopic,
  read: ReadBank,
  t: Translate,
): Promise<ImportPlan> {
  const problems = [...read.problems];
  const add = (problem: Problem) => problems.push(problem);
  const drafts = read.questions.map(({ line, draft }) => ({
    line,
    draft: completed(line, draft, topic, add),
  }));
  const stored = await draftsByKey(
    db,
    topic.id,
    drafts.map(({ draft }) => draft.key),
  );
  const seen = new Map<string, number>();
  const planned = drafts.flatMap(({ line, draft }): PlannedQuestion[] => {
    const first = seen.get(draft.key);
    if (first !== undefined) {
      add({ line, level: "error", code: "repeated", parameters: { first } });
      return [];
    }
    seen.set(draft.key, line);
    const checked = checkDraft(draft);
    if (!checked.ok) {
      for (const fault of checked.faults.slice(0, 5))
        add({ line, level: "error", code: "textFault", parameters: { fault: describeFault(fault, t) } });
      return [{ line, draft, state: "faulty", shown: null }];
    }
    const open = openQuestion(checked.question);
    const before = stored.get(draft.key);
    return [
      {
        line,
        draft,
        state: before === undefined ? "new" : before && sameDraft(before, draft) ? "same" : "changed",
        shown: {
          view: open.view(1, 1),
          nothing: open.answerFrom(null),
          right: open.right,
          explanation: open.explanation,
        },
      },
    ];
  });
  problems.sort((a, b) => a.line - b.line);
  return { questions: planned, problems, faulty: countFaulty(problems) };
}

/** What every question of a bank has and files often lack: an id, a lesson of this topic, an explanation. */
function completed(
  line: number,
  typed: QuestionDraft,
  topic: BankTopic,
  add: (problem: Problem) => void,
): QuestionDraft {
  const draft = { ...typed };
  if (draft.lesson && !topic.lessons.some(({ slug }) => slug === draft.lesson)) {
    const titled = topic.lessons.find(
      ({ title }) => title.trim().toLowerCase() === draft.lesson?.trim().toLowerCase(),
    );
    if (!titled) add({ line, level: "loss", code: "lessonUnknown", parameters: { lesson: draft.lesson } });
    draft.lesson = titled?.slug ?? null;
  }
  if (draft.explanation.trim() === "") {
    const right = draft.options.filter((option) => option.right).map(({ text }) => text.replace(/\s+/g, " "));
    draft.explanation = `Đáp án đúng: ${right.join("; ")}`;
    add({ line, level: "note", code: "explanationMade", parameters: { text: draft.explanation } });
  }
  if (!KEY.test(draft.key)) draft.key = keyFor(draft);
  return tidyDraft(draft);
}

/** Null: the question is there, and cannot be read as a draft. */
async function draftsByKey(
  db: Database,
  topicId: string,
  keys: readonly string[],
): Promise<Map<string, QuestionDraft | null>> {
  if (keys.length === 0) return new Map();
  const rows = await db
    .select({ key: questions.key, source: questionRevisions.source })
    .from(questions)
    .innerJoin(questionRevisions, latestRevision)
    .where(and(eq(questions.topicId, topicId), inArray(questions.key, [...keys])));
  return new Map(rows.map(({ key, source }) => [key, readQuestion(source)]));
}
