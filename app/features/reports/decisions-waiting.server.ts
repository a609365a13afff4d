/**
 * What waits for a decision of the viewer, over the whole product. Adding a kind: a line in DECISIONS and its
 * message; the contract test (tests/integration/reports/decisions-waiting.test.ts) asks for a case of each.
 */
import type { Viewer } from "~/features/accounts/viewer";
import { countCertificatesToReview } from "~/features/certificates/review-certificates.server";
import { countUndecidedTwins } from "~/features/coverage/list-twins.server";
import { countOpenFlags } from "~/features/flags/list-flags.server";
import { listDuties } from "~/features/periods/list-months.server";
import type { MonthDuty } from "~/features/periods/month-duties";
import { countOpenRequests } from "~/features/personal-data/list-requests.server";
import type { MessageKey } from "~/i18n/translate";
import type { Database } from "~/platform/database/client.server";

export interface WaitingDecision {
  /** How many; 0 is not shown. */
  open: number;
  /** Of these, how many are past the day the law or the programme set. */
  late: number;
  /** Where they are decided: a page the viewer may open. */
  href: string;
}

export interface DecisionKind {
  id: string;
  /** Says `{count}` of them. */
  words: MessageKey;
  /** Only what lies in the viewer's communes and is theirs to decide. `today` as "2026-11-22". */
  find(db: Database, viewer: Viewer, today: string): Promise<WaitingDecision>;
}

const twins: DecisionKind = {
  id: "twins",
  words: "reports.decision.twins",
  async find(db, viewer) {
    return { open: await countUndecidedTwins(db, viewer), late: 0, href: "/quan-tri/trung-lap" };
  },
};

const dataRequests: DecisionKind = {
  id: "data-requests",
  words: "reports.decision.dataRequests",
  async find(db, viewer, today) {
    const { open, overdue } = await countOpenRequests(db, viewer, today);
    return { open, late: overdue, href: "/quan-tri/yeu-cau-du-lieu" };
  },
};

const flags: DecisionKind = {
  id: "flags",
  words: "reports.decision.flags",
  async find(db, viewer) {
    return { open: await countOpenFlags(db, viewer), late: 0, href: "/quan-tri/canh-bao" };
  },
};

const regradedCertificates: DecisionKind = {
  id: "regraded-certificates",
  words: "reports.decision.regradedCertificates",
  async find(db, viewer) {
    return { open: await countCertificatesToReview(db, viewer), late: 0, href: "/quan-tri/cham-lai" };
  },
};

/** Months of one kind of duty; a single one is a link of its own. */
function months(id: string, words: MessageKey, kind: MonthDuty["kind"]): DecisionKind {
  return {
    id,
    words,
    async find(db, viewer, today) {
      const waiting = (await listDuties(db, viewer, today)).filter((duty) => duty.kind === kind);
      const [first] = waiting;
      const href =
        first && waiting.length === 1
          ? `/quan-tri/ky-bao-cao/${first.month.id}/${first.slug}`
          : "/quan-tri/ky-bao-cao?xem=cho-toi";
      return { open: waiting.length, late: 0, href };
    },
  };
}

export const DECISIONS: readonly DecisionKind[] = [
  months("months-to-answer", "reports.decision.monthsToAnswer", "answer"),
  months("months-to-correct", "reports.decision.monthsToCorrect", "correct"),
  months("months-to-send", "reports.decision.monthsToSend", "send"),
  dataRequests,
  twins,
  flags,
  regradedCertificates,
];

export type Waiting = WaitingDecision & Pick<DecisionKind, "id" | "words">;

/** Every kind of which something waits, in the order of the registry. */
export async function decisionsWaiting(db: Database, viewer: Viewer, today: string): Promise<Waiting[]> {
  const waiting: Waiting[] = [];
  for (const { id, words, find } of DECISIONS) {
    const found = await find(db, viewer, today);
    if (found.open > 0) waiting.push({ id, words, ...found });
  }
  return waiting;
}
