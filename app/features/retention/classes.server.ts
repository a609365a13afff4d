/** The classes of records: a line each. One that the data map names and that is not here does not compile. */
import type { Retention } from "#drizzle/data-map/vocabulary";
import { account } from "./classes/account.server";
import { answersOfAttempts } from "./classes/attempt-answers.server";
import { auditLog } from "./classes/audit-log.server";
import { cardOpeningCodes } from "./classes/card-openings.server";
import { consentProof } from "./classes/consent-proof.server";
import { counters } from "./classes/counters.server";
import { devices } from "./classes/devices.server";
import { discardedDrafts } from "./classes/discarded-drafts.server";
import { endedHelp } from "./classes/ended-help.server";
import { exportLog } from "./classes/export-log.server";
import { figures } from "./classes/figures.server";
import { flagEvidence } from "./classes/flag-evidence.server";
import { importDecisions } from "./classes/import-decisions.server";
import { importRows } from "./classes/import-rows.server";
import { jobs } from "./classes/jobs.server";
import { mergeUndo } from "./classes/merge-undo.server";
import { practiceActions } from "./classes/practice-actions.server";
import { programme } from "./classes/programme.server";
import { readingPlaces } from "./classes/reading-places.server";
import { registrationDevices } from "./classes/registration-devices.server";
import { requestWords } from "./classes/request-words.server";
import { results } from "./classes/results.server";
import { revokedCards } from "./classes/revoked-cards.server";
import { sessions } from "./classes/sessions.server";
import { staffRecord } from "./classes/staff-record.server";
import { watching } from "./classes/watching.server";
import type { RetentionClass } from "./retention-class";

export const CLASSES: { readonly [id in Retention]: RetentionClass } = {
  programme: programme,
  account: account,
  "consent-proof": consentProof,
  results: results,
  figures: figures,
  "staff-record": staffRecord,
  "attempt-answers": answersOfAttempts,
  "practice-actions": practiceActions,
  watching: watching,
  "reading-places": readingPlaces,
  devices: devices,
  sessions: sessions,
  counters: counters,
  jobs: jobs,
  "export-log": exportLog,
  "import-rows": importRows,
  "import-decisions": importDecisions,
  "merge-undo": mergeUndo,
  "registration-devices": registrationDevices,
  "discarded-drafts": discardedDrafts,
  "revoked-cards": revokedCards,
  "card-openings": cardOpeningCodes,
  "request-words": requestWords,
  "flag-evidence": flagEvidence,
  "ended-help": endedHelp,
  "audit-log": auditLog,
};

/** In the order of the page: what a setting decides first. */
export const ALL_CLASSES: readonly RetentionClass[] = [
  ...Object.values(CLASSES).filter(({ keeping }) => keeping.kind === "months"),
  ...Object.values(CLASSES).filter(({ keeping }) => keeping.kind === "fixed"),
  ...Object.values(CLASSES).filter(({ keeping }) => keeping.kind === "kept"),
];
