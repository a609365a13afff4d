/** The list of a session in the few words attendance.island.ts draws again and again. */
import type { Translate } from "~/i18n/translate";
import { differWords } from "./differ-words";
import type { SessionPage } from "./read-attendance.server";

export function attendanceState({ people }: SessionPage, t: Translate) {
  return {
    people: people.map(({ id, outcome, method, marks }) => ({
      id,
      outcome,
      method,
      ...(outcome === "disputed" ? { note: differWords(marks, t) } : {}),
    })),
  };
}

export type AttendanceState = ReturnType<typeof attendanceState>;
