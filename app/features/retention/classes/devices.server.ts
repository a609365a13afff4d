/** Marks of the devices that people used. Every table that keeps one has its removal here. */
import { sql } from "drizzle-orm";
import { attendanceMarks } from "#drizzle/schema/classes";
import { emptyColumns } from "../remove-rows.server";
import { months, type RetentionClass } from "../retention-class";

export const devices: RetentionClass = {
  id: "devices",
  keeping: months(6, 3, 12),
  removals: [
    emptyColumns(
      attendanceMarks,
      sql`device_hash = null`,
      (before) =>
        sql`${attendanceMarks.recordedAt} < ${before} and ${attendanceMarks.deviceHash} is not null`,
    ),
  ],
};
