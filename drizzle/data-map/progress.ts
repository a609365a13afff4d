/** The data map of reading and watching. */
import * as schema from "../schema/progress";
import { basic, ID, LESSON, mapTable, none, PERSON, sensitive, TOPIC } from "./map-table";

export const progress = [
  mapTable(schema.lessonPositions, {
    purpose: ["Đang đọc đến đâu, để học tiếp", "Where somebody was in a lesson, to go on"],
    basis: "consent",
    kept: "reading-places",
    readers: ["self"],
    columns: {
      personId: PERSON,
      lessonId: LESSON,
      headingId: sensitive("Đề mục đang đọc", "Heading in view"),
      openedAt: sensitive("Lúc mở bài", "When the lesson was opened"),
      seenAt: sensitive("Lúc xem gần nhất", "When it was seen last"),
    },
  }),
  mapTable(schema.lessonCompletions, {
    purpose: ["Bài đã học xong", "Lessons that were finished"],
    basis: "consent-or-duty",
    kept: "results",
    readers: ["self", "officer", "province"],
    columns: {
      personId: PERSON,
      lessonId: LESSON,
      revisionId: none("Bản đã đọc", "The text that was read"),
      completedAt: basic("Lúc học xong", "When"),
    },
  }),
  mapTable(schema.lessonRereadings, {
    purpose: ["Bài đã đọc lại khi có yêu cầu mới", "Lessons read again after a new requirement"],
    basis: "consent-or-duty",
    kept: "results",
    readers: ["self"],
    columns: {
      personId: PERSON,
      lessonId: LESSON,
      revisionId: none("Bản đã đọc", "The text that was read"),
      completedAt: basic("Lúc đọc xong", "When"),
    },
  }),
  mapTable(schema.finishedTopics, {
    purpose: ["Chuyên đề đã học hết: được tính là đã học", "Topics read to the end: counted as trained"],
    basis: "consent-or-duty",
    kept: "results",
    readers: ["self", "officer", "province"],
    columns: { personId: PERSON, topicId: TOPIC, finishedAt: basic("Lúc học hết", "When") },
  }),
  mapTable(schema.watchedIntervals, {
    purpose: [
      "Đoạn phim đã xem, để biết đã xem đủ",
      "Stretches of clips that were played, to know enough was seen",
    ],
    basis: "consent",
    kept: "watching",
    readers: ["self"],
    columns: {
      id: ID,
      personId: PERSON,
      lessonId: LESSON,
      mediaHash: none("Phim", "The clip"),
      fromSecond: sensitive("Từ giây", "From second"),
      toSecond: sensitive("Đến giây", "To second"),
      durationSeconds: none("Độ dài phim", "Length of the clip"),
      sequence: none("Số thứ tự gửi", "Number of the sending"),
      playedAt: sensitive("Lúc xem", "When it was played"),
    },
  }),
];
