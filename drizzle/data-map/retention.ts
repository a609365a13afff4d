/** The data map of how long things are kept. */
import * as schema from "../schema/retention";
import { basic, ID, mapTable, none } from "./map-table";

export const retention = [
  mapTable(schema.retentionTerms, {
    purpose: ["Thời hạn lưu giữ do quản trị đặt", "Periods of retention that administrators set"],
    basis: "duty",
    kept: "staff-record",
    readers: ["province"],
    columns: {
      id: ID,
      classId: none("Loại bản ghi", "Class of records"),
      months: none("Số tháng", "Months"),
      reason: none("Căn cứ", "The ground"),
      changedBy: basic("Người đặt", "Who set it"),
      changedAt: none("Lúc đặt", "When"),
    },
  }),
];
