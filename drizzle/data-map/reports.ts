/** The data map of exported files and document texts. */
import * as schema from "../schema/reports";
import { basic, ID, mapTable, none } from "./map-table";

export const reports = [
  mapTable(schema.exportedFiles, {
    purpose: [
      "Ai đã xuất tệp nào, để làm gì; tệp bị xóa sau 72 giờ",
      "Who exported which file and what for; the file goes after 72 hours",
    ],
    basis: "duty",
    kept: "export-log",
    readers: ["self"],
    columns: {
      id: ID,
      personId: basic("Người xuất", "Who asked for it"),
      jobId: none("Việc tạo tệp", "The job that makes it"),
      dataset: none("Danh sách", "The list"),
      format: none("Loại tệp", "Format"),
      filters: basic("Điều kiện lọc", "Filters"),
      locale: none("Ngôn ngữ", "Language"),
      purpose: basic("Mục đích, bằng lời của người xuất", "The purpose, in their words"),
      fullIds: none("Có ghi đủ số định danh", "Whether personal ids are whole"),
      rows: none("Số dòng", "Rows"),
      requestedAt: none("Lúc yêu cầu", "When it was asked for"),
      readyAt: none("Lúc tạo xong", "When it was ready"),
      bytes: none("Dung lượng", "Size"),
      expiresAt: none("Lúc tệp bị xóa", "When the file goes"),
    },
  }),
  mapTable(schema.documentTemplates, {
    purpose: ["Lời văn của văn bản, biểu mẫu", "Words of official documents"],
    basis: "duty",
    kept: "programme",
    readers: ["officer", "province"],
    columns: {
      form: none("Biểu mẫu", "The form"),
      level: none("Cấp", "Level"),
      heading: none("Tiêu đề", "Heading"),
      summary: none("Trích yếu", "Summary"),
      numberSuffix: none("Ký hiệu", "Number suffix"),
      signer: basic("Chức danh người ký", "Title of who signs"),
      signerName: basic("Họ và tên người ký", "Name of who signs"),
      recipients: none("Nơi nhận", "Recipients"),
      changedBy: basic("Người sửa", "Who changed it"),
      changedAt: none("Lúc sửa", "When"),
    },
  }),
];
