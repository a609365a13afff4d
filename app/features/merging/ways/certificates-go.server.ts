/**
 * Certificates. Where both accounts hold a valid one of a topic, the surviving account has the one that was earned
 * first, with all that led to it; the other stays with the merged account: the paper in somebody's hand stays good on
 * the check page, and is counted nowhere.
 */
import { and, eq, inArray, isNotNull } from "drizzle-orm";
import { z } from "zod";
import { certificates } from "#drizzle/schema/certificates";
import type { Database } from "~/platform/database/client.server";
import type { Way } from "./way";

const kept = z.object({ moved: z.array(z.string()), handedOver: z.array(z.string()) });

type Paper = Pick<
  typeof certificates.$inferSelect,
  "id" | "topicId" | "earnedAt" | "revokedAt" | "supersededAt"
>;

export const certificatesGo: Way = {
  async move(tx, { survivorId, mergedId }) {
    const mine = await papersOf(tx, survivorId);
    const theirs = await papersOf(tx, mergedId);
    const moved: Paper[] = [];
    const handedOver: Paper[] = [];
    for (const topicId of new Set(theirs.map((paper) => paper.topicId))) {
      const ofTopic = (papers: Paper[]) => papers.filter((paper) => paper.topicId === topicId);
      const [own, other] = [validOf(ofTopic(mine)), validOf(ofTopic(theirs))];
      if (!own || !other) moved.push(...ofTopic(theirs));
      else if (other.earnedAt < own.earnedAt) {
        moved.push(...ofTopic(theirs));
        handedOver.push(...ofTopic(mine));
      }
    }
    await exchange(tx, [
      { papers: moved, to: survivorId },
      { papers: handedOver, to: mergedId },
    ]);
    return { moved: idsOf(moved), handedOver: idsOf(handedOver) };
  },
  async undo(tx, { survivorId, mergedId }, _rows, record) {
    const { moved, handedOver } = kept.parse(record);
    const back = await withReissued(tx, survivorId, moved);
    const own = await withReissued(tx, mergedId, handedOver);
    await exchange(tx, [
      { papers: back, to: mergedId },
      { papers: own, to: survivorId },
    ]);
  },
};

const idsOf = (papers: Paper[]) => papers.map(({ id }) => id);
const isValid = ({ revokedAt, supersededAt }: Paper) => revokedAt === null && supersededAt === null;
const validOf = (papers: Paper[]) => papers.find(isValid);

const COLUMNS = {
  id: certificates.id,
  topicId: certificates.topicId,
  earnedAt: certificates.earnedAt,
  revokedAt: certificates.revokedAt,
  supersededAt: certificates.supersededAt,
} as const;

const papersOf = (tx: Database, personId: string): Promise<Paper[]> =>
  tx.select(COLUMNS).from(certificates).where(eq(certificates.personId, personId));

/** Those of `ids` that `personId` has, and what has replaced them since. */
async function withReissued(tx: Database, personId: string, ids: string[]): Promise<Paper[]> {
  const found: Paper[] = [];
  for (let next = ids; next.length > 0; ) {
    const held = and(inArray(certificates.id, next), eq(certificates.personId, personId));
    found.push(...(await tx.select(COLUMNS).from(certificates).where(held)));
    const replaced = await tx
      .select({ by: certificates.supersededById })
      .from(certificates)
      .where(and(held, isNotNull(certificates.supersededById)));
    next = replaced.flatMap(({ by }) => by ?? []).filter((id) => !found.some((paper) => paper.id === id));
  }
  return found;
}

/**
 * A person holds one valid certificate of a topic at every moment, also within a statement. So those that change hands
 * are invalid while they do.
 */
async function exchange(tx: Database, gifts: { papers: Paper[]; to: string }[]): Promise<void> {
  const valid = idsOf(gifts.flatMap(({ papers }) => papers.filter(isValid)));
  if (valid.length > 0)
    await tx
      .update(certificates)
      .set({ revokedAt: certificates.issuedAt })
      .where(inArray(certificates.id, valid));
  for (const { papers, to } of gifts)
    if (papers.length > 0)
      await tx
        .update(certificates)
        .set({ personId: to })
        .where(inArray(certificates.id, idsOf(papers)));
  if (valid.length > 0)
    await tx.update(certificates).set({ revokedAt: null }).where(inArray(certificates.id, valid));
}
