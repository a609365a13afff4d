/** The work that runs behind the pages: one line a job. */

import { rebuildLedger } from "~/features/coverage/rebuild-ledger.server";
import { raiseFlagsDaily } from "~/features/flags/raise-flags.server";
import { forgetUndoDaily } from "~/features/merging/forget-undo.server";
import { tallyAttemptsDaily } from "~/features/quizzes/figures/tally-attempts.server";
import { makeExport, removeExport } from "~/features/reports/make-export.server";
import { remindOfficer, remindOfficers } from "~/features/reports/remind-officers.server";
import { purgeDaily } from "~/features/retention/purge.server";
import { expireRoster } from "~/features/rosters/expire-roster.server";
import { readRosterRows } from "~/features/rosters/read-roster-rows.server";
import { writeRoster } from "~/features/rosters/write-roster.server";
import { dropMedia } from "~/features/studio/media/drop-media.server";
import { publishScheduled } from "~/features/studio/publish-draft.server";
import { tellAuthors } from "~/features/studio/tell-authors.server";
import { expireList } from "~/features/vneid/expire-list.server";
import { readListRows } from "~/features/vneid/read-list-rows.server";
import { withdrawPeople } from "~/features/vneid/withdraw-list.server";
import { writeList } from "~/features/vneid/write-list.server";
import type { Job } from "~/platform/jobs/define-job";

export const JOBS: readonly Job[] = [
  rebuildLedger,
  makeExport,
  removeExport,
  remindOfficers,
  remindOfficer,
  publishScheduled,
  dropMedia,
  tellAuthors,
  readRosterRows,
  writeRoster,
  expireRoster,
  readListRows,
  writeList,
  withdrawPeople,
  expireList,
  raiseFlagsDaily,
  purgeDaily,
  tallyAttemptsDaily,
  forgetUndoDaily,
];
