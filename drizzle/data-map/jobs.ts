/** The data map of work behind the pages, letters waiting to be sent included. */
import * as schema from "../schema/jobs";
import { basic, ID, mapTable, none } from "./map-table";

export const jobs = [
  mapTable(schema.jobs, {
    purpose: ["Việc chạy phía sau, gồm cả thư chờ gửi", "Work behind the pages, letters to be sent included"],
    basis: "duty",
    kept: "jobs",
    readers: ["program"],
    columns: {
      id: ID,
      kind: none("Loại việc", "Kind of work"),
      payload: basic("Việc về ai, về gì: chỉ có mã", "About whom or what: ids only"),
      key: none("Khóa để không làm hai lần", "Key that keeps it from being done twice"),
      createdAt: none("Lúc tạo", "When it was put in"),
      dueAt: none("Lúc phải làm", "When it is due"),
      attempts: none("Số lần đã chạy", "Runs so far"),
      leasedUntil: none("Đang được làm đến lúc", "Held until"),
      progress: none("Đã xong bao nhiêu", "How far it is"),
      endedAt: none("Lúc xong", "When it ended"),
      fault: none("Lỗi, nếu có", "The fault, if any"),
    },
  }),
];
