/** The data map of lesson texts and media: nothing about people. */
import * as schema from "../schema/lessons";
import { CONTENT_HASH, ID, LESSON, mapTable, none, TOPIC } from "./map-table";

const OPEN = { basis: "none", kept: "programme", readers: ["public"] } as const;

export const lessons = [
  mapTable(schema.lessonRevisions, {
    purpose: ["Lời văn của bài học, mỗi lần sửa một bản", "Texts of lessons, one a change"],
    ...OPEN,
    columns: {
      id: ID,
      lessonId: LESSON,
      number: none("Số của bản", "Number of the text"),
      source: none("Lời văn gốc", "The source"),
      sourceHash: CONTENT_HASH,
      title: none("Tên bài", "Title"),
      minutes: none("Số phút", "Minutes"),
      outcomes: none("Học xong biết gì", "Outcomes"),
      sources: none("Nguồn", "Sources"),
      headings: none("Các đề mục", "Headings"),
      islands: none("Phần cần chạy mã", "Parts that need script"),
      html: none("Trang đã dựng", "The rendered page"),
      createdAt: none("Lúc tạo", "When it was made"),
    },
  }),
  mapTable(schema.mediaFiles, {
    purpose: ["Hình, phim, phụ đề của bài học", "Pictures, clips and captions of lessons"],
    ...OPEN,
    columns: {
      hash: none("Dấu của tệp", "Hash of the file"),
      mime: none("Loại tệp", "Kind of file"),
      bytes: none("Dung lượng", "Size"),
      width: none("Chiều rộng", "Width"),
      height: none("Chiều cao", "Height"),
      createdAt: none("Lúc tạo", "When it was made"),
    },
  }),
  mapTable(schema.topicMedia, {
    purpose: ["Tên của tệp trong chuyên đề", "What a topic calls its files"],
    ...OPEN,
    columns: {
      topicId: TOPIC,
      path: none("Tên tệp", "The file's name"),
      hash: none("Dấu của tệp", "Hash of the file"),
      fromStudio: none("Đưa lên trên web", "Put there in the studio"),
      alt: none("Hình cho thấy gì", "What a picture shows"),
      captions: none("Phụ đề của phim", "A clip's captions"),
      poster: none("Ảnh bìa của phim", "A clip's poster"),
    },
  }),
];
