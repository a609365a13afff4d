/** What becomes of a person of a ministry's list. Pure. */
import type { VneidState } from "#drizzle/schema/vneid";
import { fold } from "~/platform/text/fold";

/** An account the person may be. */
export interface Candidate {
  id: string;
  fullName: string;
  birthYear: number;
  birthDate: string | null;
  communeCode: string;
  personalIdHash: string | null;
  /** Some list confirms it already, by its own number or by a decision. */
  confirmed: boolean;
}

export interface Asked {
  fullName: string;
  birth: { year: number; date: string | null };
  communeCode: string;
  idHash: string;
}

export interface Judged {
  state: Exclude<VneidState, "faulty" | "aside">;
  remarks: { code: string; line?: number }[];
  accountIds: string[];
}

/** How many accounts are put side by side. */
const MOST = 5;

/**
 * `listed`: a confirmed list has the number already. `line`: so has an earlier row of this list.
 *
 * The number decides: whoever has it in their account is the person, whatever else is written differently. Without
 * it, an account of the same name (marks aside), birth and commune may be the person; a human says so. One that is
 * confirmed by another number is somebody else.
 */
export function judgeConfirmation(
  asked: Asked,
  candidates: readonly Candidate[],
  { listed, line }: { listed: boolean; line: number | undefined },
): Judged {
  if (line !== undefined) return { state: "known", remarks: [{ code: "twice", line }], accountIds: [] };
  if (listed) return { state: "known", remarks: [], accountIds: [] };
  const same = candidates.filter(({ personalIdHash }) => personalIdHash === asked.idHash);
  if (same.length > 0) {
    const differs = same.every((one) => !namesakes(asked, one));
    return {
      state: "matched",
      remarks: differs ? [{ code: "factsDiffer" }] : [],
      accountIds: same.map(({ id }) => id).slice(0, MOST),
    };
  }
  const alike = candidates.filter(
    (one) => !one.confirmed && one.communeCode === asked.communeCode && namesakes(asked, one),
  );
  if (alike.length === 0) return { state: "unknown", remarks: [], accountIds: [] };
  const other = alike.every(({ personalIdHash }) => personalIdHash !== null);
  return {
    state: "doubtful",
    remarks: [{ code: other ? "numberDiffers" : "numberMissing" }],
    accountIds: alike.map(({ id }) => id).slice(0, MOST),
  };
}

/** One name but for marks, and births that agree: a known year agrees with any day in it. */
function namesakes({ fullName, birth }: Asked, other: Candidate): boolean {
  return (
    fold(fullName) === fold(other.fullName) &&
    birth.year === other.birthYear &&
    (birth.date === null || other.birthDate === null || birth.date === other.birthDate)
  );
}
