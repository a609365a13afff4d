/** The data map of lessons while they are written. */
import * as schema from "../schema/authoring";
import { basic, ID, LESSON, mapTable, none, TOPIC } from "./map-table";

const WRITERS = ["trainer", "reviewer"] as const;

export const authoring = [
  mapTable(schema.lessonDrafts, {
    purpose: ["Bài học đang soạn, và ai viết, ai duyệt", "Lessons being written, by whom and who approved"],
    basis: "duty",
    kept: "staff-record",
    readers: WRITERS,
    columns: {
      id: ID,
      topicId: TOPIC,
      lessonId: LESSON,
      slug: none("Địa chỉ của bài", "Its address"),
      source: none("Lời văn", "The text", { kept: "discarded-drafts" }),
      version: none("Số lần lưu", "Number of saves"),
      state: none("Tình trạng", "Its state"),
      baseRevisionId: none("Bản đã xuất bản mà nó bắt đầu từ đó", "The published text it began from"),
      authors: basic("Những người đã viết", "Everybody who wrote in it"),
      createdBy: basic("Người bắt đầu", "Who began it"),
      savedBy: basic("Người lưu gần nhất", "Who saved it last"),
      approvedBy: basic("Người duyệt", "Who approved it"),
      change: none("Mức thay đổi đối với người đã học", "What the change means to who has finished"),
      publishAt: none("Lúc hẹn xuất bản", "When it is to appear"),
      revisionId: none("Bản đã thành", "What it became"),
      createdAt: none("Lúc bắt đầu", "When it was begun"),
      savedAt: none("Lúc lưu gần nhất", "When it was saved last"),
      closedAt: none("Lúc kết thúc", "When it was closed"),
    },
  }),
  mapTable(schema.draftSteps, {
    purpose: ["Các bước duyệt của một bài", "Steps of a lesson's review"],
    basis: "duty",
    kept: "staff-record",
    readers: WRITERS,
    columns: {
      id: ID,
      draftId: none("Bài đang soạn", "The draft"),
      step: none("Bước", "The step"),
      version: none("Bản của lời văn", "Version of the text"),
      byId: basic("Người thực hiện", "Who took it"),
      note: basic("Lời nhắn", "Their words"),
      at: none("Lúc thực hiện", "When"),
    },
  }),
  mapTable(schema.draftComments, {
    purpose: ["Góp ý của người duyệt theo từng dòng", "A reviewer's words about lines"],
    basis: "duty",
    kept: "discarded-drafts",
    readers: WRITERS,
    columns: {
      id: ID,
      draftId: none("Bài đang soạn", "The draft"),
      version: none("Bản của lời văn", "Version of the text"),
      line: none("Dòng", "The line"),
      quote: none("Dòng như khi góp ý", "The line as it was"),
      words: basic("Lời góp ý", "Their words"),
      byId: basic("Người góp ý", "Who wrote it"),
      at: none("Lúc góp ý", "When"),
      doneAt: none("Lúc đã sửa xong", "When it was dealt with"),
    },
  }),
  mapTable(schema.keptFiles, {
    purpose: [
      "Bản trong tệp của bài đã sửa trên web, để so sánh",
      "The file's text of a lesson changed in the studio, to compare",
    ],
    basis: "none",
    kept: "programme",
    readers: WRITERS,
    columns: {
      lessonId: LESSON,
      file: none("Đường dẫn của tệp", "Path of the file"),
      source: none("Lời văn", "The text"),
      seenAt: none("Lúc thấy", "When it was seen"),
    },
  }),
];
