/** Gapless numbers: the counter's row stays locked until the caller's transaction ends, so a roll-back gives it back. */
import { sql } from "drizzle-orm";
import { certificateCounters } from "#drizzle/schema/certificates";
import { vietnamDate } from "~/i18n/format";
import type { Database } from "~/platform/database/client.server";
import { parseNumberForm, writeNumber } from "./number-form";

/** The next number of the year of `now` in Vietnam. Throws on a form that the content check would refuse. */
export async function nextNumber(tx: Database, formText: string, now: Date): Promise<string> {
  const parsed = parseNumberForm(formText);
  if (!parsed.ok) throw new Error(`certificateNumber “${formText}” of the programme: ${parsed.fault}`);
  const year = Number(vietnamDate(now).slice(0, 4));
  const [counter] = await tx
    .insert(certificateCounters)
    .values({ year, last: 1 })
    .onConflictDoUpdate({
      target: certificateCounters.year,
      set: { last: sql`${certificateCounters.last} + 1` },
    })
    .returning();
  if (!counter) throw new Error("the counter gave no number");
  return writeNumber(parsed.form, counter.last, year);
}
