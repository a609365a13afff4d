/** On which days somebody held a certificate of a topic: what the papers of one person say. Pure. */
import { vietnamDate } from "~/i18n/format";
import type { Span } from "./span";

/** A certificate as issued. */
export interface Paper {
  id: string;
  topicId: string;
  issuedAt: Date;
  earnedAt: Date;
  revokedAt: Date | null;
  supersededAt: Date | null;
  /** The paper that replaced it. */
  supersededById: string | null;
}

/**
 * A paper holds until it is revoked or replaced, and the one that replaces it from then on: a corrected name leaves
 * no gap, a revoked paper that is given back later leaves the days between without one. The first paper of a row
 * holds from the day it was earned.
 */
export function paperSpans(papers: readonly Paper[]): (Span & { topicId: string })[] {
  const replacements = new Set(papers.map(({ supersededById }) => supersededById));
  return papers.map((paper) => {
    const ended = [paper.revokedAt, paper.supersededAt].flatMap((at) => (at ? [vietnamDate(at)] : [])).sort();
    return {
      topicId: paper.topicId,
      from: vietnamDate(replacements.has(paper.id) ? paper.issuedAt : paper.earnedAt),
      until: ended[0] ?? null,
    };
  });
}
