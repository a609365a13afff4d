/** The data map of the audit log and its seals. */
import * as schema from "../schema/audit";
import { basic, ID, mapTable, none, sensitive } from "./map-table";

export const audit = [
  mapTable(schema.auditEvents, {
    purpose: ["Nhật ký: ai đã làm gì, lúc nào", "The log: who did what and when"],
    basis: "security",
    kept: "audit-log",
    readers: ["province"],
    columns: {
      id: ID,
      at: none("Lúc xảy ra", "When it happened"),
      actorId: basic("Người làm", "Who did it"),
      action: sensitive("Việc đã làm", "What was done"),
      subjectType: none("Loại của đối tượng", "Kind of the subject"),
      subjectId: basic("Đối tượng: có thể là một người", "The subject, which may be a person"),
      detail: basic("Chi tiết, không có số định danh", "Details, never a personal id"),
    },
  }),
  mapTable(schema.auditBlocks, {
    purpose: ["Dấu niêm phong của nhật ký", "Seals over the log"],
    basis: "none",
    kept: "programme",
    readers: ["province"],
    columns: {
      number: none("Số thứ tự của khối", "Number of the block"),
      firstId: none("Dòng đầu", "First entry"),
      lastId: none("Dòng cuối", "Last entry"),
      events: none("Số dòng", "Number of entries"),
      missing: none("Mã chưa có dòng khi niêm phong", "Ids without an entry when sealed"),
      late: none("Dòng đến muộn của khối trước", "Late entries of earlier blocks"),
      contentHash: none("Dấu của nội dung", "Hash of the content"),
      chainHash: none("Dấu nối với khối trước", "Hash that joins it to the block before"),
      sealedAt: none("Lúc niêm phong", "When it was sealed"),
    },
  }),
];
