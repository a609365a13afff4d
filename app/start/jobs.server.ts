/** The work that runs behind the pages: one line a job. */
import type { Job } from "~/platform/jobs/define-job";

export const JOBS: readonly Job[] = [];
