/** An entry of outreach: a minute's typing, from text to values or faults. Pure; also what a device's outbox sends. */
import { z } from "zod";
import { OUTREACH_CONTENTS } from "#drizzle/schema/classes";
import { normalizeLine } from "~/platform/text/normalize";
import { parseDay } from "~/platform/text/parse-day";

export type OutreachContent = (typeof OUTREACH_CONTENTS)[number];
export type OutreachFault =
  | "dayFormat"
  | "dayFuture"
  | "dayOld"
  | "visitsNone"
  | "visitsFormat"
  | "peopleFormat"
  | "textLong"
  | "communeEmpty";

const MOST = 5_000;
const LONGEST = 300;
/** Older help belongs to periods that were reported. */
export const OLDEST_DAYS = 60;

export interface OutreachWish {
  communeCode: string;
  doneOn: string;
  place: string;
  people: number;
  evidence: string;
  /** Only those above nothing. */
  visits: Partial<Record<OutreachContent, number>>;
}

/** The fields by name, as a form has them. `communes`: those the writer may write for. `today` is "2026-11-22". */
export function parseOutreach(
  text: (name: string) => string,
  { communes, today }: { communes: readonly string[]; today: string },
): { ok: true; value: OutreachWish } | { ok: false; faults: Record<string, OutreachFault> } {
  const faults: Record<string, OutreachFault> = {};
  const line = (name: string) => normalizeLine(text(name));
  const communeCode = line("commune");
  if (!communes.includes(communeCode)) faults.commune = "communeEmpty";
  const doneOn = parseDay(line("day"));
  if (!doneOn) faults.day = "dayFormat";
  else if (doneOn > today) faults.day = "dayFuture";
  else if (Date.parse(today) - Date.parse(doneOn) > OLDEST_DAYS * 86_400_000) faults.day = "dayOld";
  const visits: OutreachWish["visits"] = {};
  for (const content of OUTREACH_CONTENTS) {
    const count = wholeNumber(line(content));
    if (count === undefined) faults[content] = "visitsFormat";
    else if (count > 0) visits[content] = count;
  }
  const sum = Object.values(visits).reduce((total, count) => total + count, 0);
  if (sum === 0 && !OUTREACH_CONTENTS.some((content) => faults[content])) faults.vneid = "visitsNone";
  const people = line("people") === "" ? sum : wholeNumber(line("people"));
  if (people === undefined || people < 1 || people > sum) faults.people = "peopleFormat";
  for (const name of ["place", "evidence"]) if (line(name).length > LONGEST) faults[name] = "textLong";
  // What is wrong with the visits is wrong with the people too: once is enough.
  if (sum === 0) delete faults.people;
  if (!doneOn || !people || Object.keys(faults).length > 0) return { ok: false, faults };
  return {
    ok: true,
    value: { communeCode, doneOn, place: line("place"), people, evidence: line("evidence"), visits },
  };
}

function wholeNumber(text: string): number | undefined {
  if (text === "") return 0;
  return /^\d{1,4}$/.test(text) && Number(text) <= MOST ? Number(text) : undefined;
}

/** What the outbox of a device sends (platform/outbox). */
export const outreachSchema = z.object({
  owner: z.string(),
  items: z
    .array(
      z.object({
        id: z.string().regex(/^[\w-]{16,64}$/),
        age: z.number().int().min(0),
        fields: z.record(z.string().max(20), z.string().max(400)),
      }),
    )
    .max(100),
});
