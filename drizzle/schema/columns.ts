/** Column kinds shared by the schema files. */
import { date, timestamp } from "drizzle-orm/pg-core";

/** A moment, UTC inside, `Date` in code. */
export const moment = () => timestamp({ withTimezone: true, mode: "date", precision: 3 });

/** A calendar date without a time, as "2026-04-30". */
export const calendarDate = () => date({ mode: "string" });
