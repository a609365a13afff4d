/** What was answered in closed tests. Marks stay, so results, certificates and figures of questions stand; figures of options that are made anew know only what is still there, as after an erasure. Tests that wait to be added up are left for another night. */
import { sql } from "drizzle-orm";
import { attemptsToTally } from "#drizzle/schema/figures";
import { attemptAnswers, attempts } from "#drizzle/schema/quizzes";
import { deleteRows } from "../remove-rows.server";
import { months, type RetentionClass } from "../retention-class";

export const answersOfAttempts: RetentionClass = {
  id: "attempt-answers",
  keeping: months(24, 12, 120),
  removals: [
    deleteRows(
      attemptAnswers,
      (before) => sql`${attemptAnswers.attemptId} in (select ${attempts.id} from ${attempts}
        where ${attempts.closedAt} < ${before} and ${attempts.id} not in
          (select ${attemptsToTally.attemptId} from ${attemptsToTally}))`,
    ),
  ],
};
