/** Tests that were taken: they follow those of the surviving account, whose numbers stay. */
import { and, asc, eq, max } from "drizzle-orm";
import { z } from "zod";
import { attempts } from "#drizzle/schema/quizzes";
import type { Way } from "./way";

const kept = z.array(z.object({ id: z.string(), number: z.number() }));

export const attemptsGo: Way = {
  async move(tx, { survivorId, mergedId }) {
    const theirs = await tx
      .select({ id: attempts.id, topicId: attempts.topicId, number: attempts.number })
      .from(attempts)
      .where(eq(attempts.personId, mergedId))
      .orderBy(asc(attempts.topicId), asc(attempts.number));
    const last = await tx
      .select({ topicId: attempts.topicId, number: max(attempts.number) })
      .from(attempts)
      .where(eq(attempts.personId, survivorId))
      .groupBy(attempts.topicId);
    const numbers = new Map(last.map(({ topicId, number }) => [topicId, number ?? 0]));
    for (const { id, topicId } of theirs) {
      const number = (numbers.get(topicId) ?? 0) + 1;
      numbers.set(topicId, number);
      await tx.update(attempts).set({ personId: survivorId, number }).where(eq(attempts.id, id));
    }
    return theirs.map(({ id, number }) => ({ id, number }));
  },
  async undo(tx, { survivorId, mergedId }, _rows, record) {
    for (const { id, number } of kept.parse(record))
      await tx
        .update(attempts)
        .set({ personId: mergedId, number })
        .where(and(eq(attempts.id, id), eq(attempts.personId, survivorId)));
  },
};
