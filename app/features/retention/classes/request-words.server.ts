/** What people wrote about their data and what they were told. Kind, dates and outcome stay, as proof of the deadlines. */
import { sql } from "drizzle-orm";
import { dataRequests } from "#drizzle/schema/personal-data";
import { emptyColumns } from "../remove-rows.server";
import { months, type RetentionClass } from "../retention-class";

export const requestWords: RetentionClass = {
  id: "request-words",
  keeping: months(24, 12, 120),
  removals: [
    emptyColumns(
      dataRequests,
      sql`wish = '', answer = null, identity_check = null`,
      (before) => sql`${dataRequests.closedAt} < ${before}
        and (${dataRequests.wish} <> '' or ${dataRequests.answer} is not null or ${dataRequests.identityCheck} is not null)`,
    ),
  ],
};
