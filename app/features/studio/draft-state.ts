/**
 * The way of a text from its first word to learners, as a table: what may be done in which state, and where that
 * leads. Writing in an approved text takes the approval back, because what was approved is no longer what is there.
 * Pure.
 */
import type { DraftState, DraftStep } from "#drizzle/schema/authoring";

export type DraftAct =
  | "save"
  | "submit"
  | "withdraw"
  | "comment"
  | "return"
  | "approve"
  | "schedule"
  | "unschedule"
  | "publish"
  | "discard";

const NEXT: Record<DraftAct, Partial<Record<DraftState, DraftState>>> = {
  save: { draft: "draft", returned: "returned", approved: "draft" },
  submit: { draft: "submitted", returned: "submitted" },
  withdraw: { submitted: "draft", approved: "draft", scheduled: "draft" },
  comment: { submitted: "submitted", approved: "approved" },
  return: { submitted: "returned", approved: "returned", scheduled: "returned" },
  approve: { submitted: "approved" },
  schedule: { approved: "scheduled", scheduled: "scheduled" },
  unschedule: { scheduled: "approved" },
  publish: { approved: "published", scheduled: "published" },
  discard: { draft: "discarded", returned: "discarded", approved: "discarded" },
};

/** Where the act leads; undefined: not in this state. */
export function nextState(state: DraftState, act: DraftAct): DraftState | undefined {
  return NEXT[act][state];
}

/** What is written down about an act; saving and commenting have records of their own. */
export const STEP_OF = {
  submit: "submitted",
  withdraw: "withdrawn",
  return: "returned",
  approve: "approved",
  schedule: "scheduled",
  unschedule: "unscheduled",
  publish: "published",
  discard: "discarded",
} as const satisfies Record<Exclude<DraftAct, "save" | "comment">, DraftStep>;

export function isClosed(state: DraftState): boolean {
  return state === "published" || state === "discarded";
}
