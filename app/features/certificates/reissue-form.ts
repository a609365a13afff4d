/** The form of a reissue, from text to what is printed anew, or the faults of its fields. Pure. */
import { EARLIEST_BIRTH_YEAR } from "~/features/accounts/birth";
import { type NameFault, parsePersonName } from "~/features/accounts/person-name";
import { parseReason, type ReasonFault } from "./reason";

export interface Reissue {
  fullName: string;
  birthYear: number;
  reason: string;
}

export type ReissueFault = NameFault | ReasonFault | "birthYear";
export type ReissueFaults = Partial<Record<keyof Reissue, ReissueFault>>;

/** `thisYear`: nobody is born after it. */
export function parseReissue(
  form: FormData,
  thisYear: number,
): { ok: true; reissue: Reissue } | { ok: false; faults: ReissueFaults } {
  const text = (name: keyof Reissue) => String(form.get(name) ?? "");
  const name = parsePersonName(text("fullName"));
  const reason = parseReason(text("reason"));
  const year = /^\s*(\d{4})\s*$/.exec(text("birthYear"))?.[1];
  const birthYear = Number(year);
  const yearIsGood = year !== undefined && birthYear >= EARLIEST_BIRTH_YEAR && birthYear <= thisYear;
  if (name.ok && reason.ok && yearIsGood) {
    return { ok: true, reissue: { fullName: name.value, birthYear, reason: reason.value } };
  }
  return {
    ok: false,
    faults: {
      ...(name.ok ? {} : { fullName: name.fault }),
      ...(yearIsGood ? {} : { birthYear: "birthYear" }),
      ...(reason.ok ? {} : { reason: reason.fault }),
    },
  };
}
