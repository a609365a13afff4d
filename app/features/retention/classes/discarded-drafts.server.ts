/** Texts that were given up, and what was said of their lines. Who gave them up when, stays. */
import { sql } from "drizzle-orm";
import { draftComments, lessonDrafts } from "#drizzle/schema/authoring";
import { deleteRows, emptyColumns } from "../remove-rows.server";
import { months, type RetentionClass } from "../retention-class";

export const discardedDrafts: RetentionClass = {
  id: "discarded-drafts",
  keeping: months(12, 3, 60),
  removals: [
    deleteRows(
      draftComments,
      (before) => sql`${draftComments.draftId} in (select ${lessonDrafts.id} from ${lessonDrafts}
        where ${lessonDrafts.state} = 'discarded' and ${lessonDrafts.closedAt} < ${before})`,
    ),
    emptyColumns(
      lessonDrafts,
      sql`source = ''`,
      (before) => sql`${lessonDrafts.state} = 'discarded' and ${lessonDrafts.closedAt} < ${before}
        and ${lessonDrafts.source} <> ''`,
    ),
  ],
};
