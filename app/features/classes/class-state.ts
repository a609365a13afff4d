/**
 * planned → running → closed → reported. Attendance is taken while a class runs. A closed one can be opened again
 * (marks that a phone kept offline may come late) until its report has left the house: from then on it stands. Pure.
 */
import type { CLASS_STATES } from "#drizzle/schema/classes";

export type ClassState = (typeof CLASS_STATES)[number];

export const CLASS_MOVES = ["start", "close", "reopen", "report"] as const;
export type ClassMove = (typeof CLASS_MOVES)[number];

/** noSessions: nothing to hold. tooEarly: the last session has not begun. disputed: marks that differ wait for a decision. */
export type ClassMoveFault = "noSessions" | "tooEarly" | "disputed";

export interface ClassFacts {
  /** When its sessions begin. */
  starts: readonly Date[];
  /** People with differing marks. */
  disputed: number;
  now: Date;
}

const MOVES: Record<ClassMove, { from: ClassState; to: ClassState }> = {
  start: { from: "planned", to: "running" },
  close: { from: "running", to: "closed" },
  reopen: { from: "closed", to: "running" },
  report: { from: "closed", to: "reported" },
};

/** The moves a state offers, whatever the facts: what a page shows buttons for. */
export function movesFrom(state: ClassState): ClassMove[] {
  return CLASS_MOVES.filter((move) => MOVES[move].from === state);
}

/** The state after the move; undefined when the state does not offer it; or why the facts forbid it. */
export function moveClass(
  state: ClassState,
  move: ClassMove,
  { starts, disputed, now }: ClassFacts,
): { ok: true; state: ClassState } | { ok: false; fault: ClassMoveFault } | undefined {
  if (MOVES[move].from !== state) return undefined;
  if (move === "start" && starts.length === 0) return { ok: false, fault: "noSessions" };
  if (move === "close" && starts.some((start) => start > now)) return { ok: false, fault: "tooEarly" };
  if (move === "close" && disputed > 0) return { ok: false, fault: "disputed" };
  return { ok: true, state: MOVES[move].to };
}

/** Whether topic, place, sessions and list may still change. */
export const isOpenToChanges = (state: ClassState) => state === "planned" || state === "running";
