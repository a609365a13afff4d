/** The data map of the programme, its topics and lessons: nothing about people. */
import * as schema from "../schema/catalog";
import { CONTENT_HASH, ID, mapTable, none, TOPIC } from "./map-table";

const OPEN = { basis: "none", kept: "programme", readers: ["public"] } as const;

export const catalog = [
  mapTable(schema.programmes, {
    purpose: ["Chương trình: tên, mục tiêu, cách tính", "The programme: name, target, how it counts"],
    ...OPEN,
    columns: {
      id: ID,
      name: none("Tên", "Name"),
      summary: none("Giới thiệu", "Summary"),
      summaryEn: none("Giới thiệu bằng tiếng Anh", "Summary in English"),
      province: none("Tên của tỉnh, thành phố theo thời gian", "The province's name over time"),
      issuer: none("Cơ quan cấp giấy", "Issuing body"),
      targetShare: none("Tỷ lệ cần đạt", "Share to reach"),
      targetDate: none("Ngày cần đạt", "Day to reach it by"),
      passMark: none("Điểm đạt", "Pass mark"),
      adultAge: none("Tuổi trưởng thành", "Age of adulthood"),
      adultShare: none("Tỷ lệ người trưởng thành ước tính", "Estimated share of adults"),
      certificateNumber: none("Mẫu số giấy chứng nhận", "Form of certificate numbers"),
      audiences: none("Các nhóm đối tượng", "Audiences"),
      indicators: none("Các chỉ tiêu", "Indicators"),
      holidays: none("Ngày nghỉ lễ", "Holidays"),
      fourEyes: none("Có cần người thứ hai duyệt bài", "Whether a second person approves lessons"),
      lessonKilobytes: none("Dung lượng tối đa của bài", "Greatest weight of a lesson"),
      contentHash: CONTENT_HASH,
      updatedAt: none("Lúc cập nhật", "When it was updated"),
    },
  }),
  mapTable(schema.topics, {
    purpose: ["Các chuyên đề", "The topics"],
    ...OPEN,
    columns: {
      id: ID,
      slug: none("Địa chỉ", "Address"),
      position: none("Thứ tự", "Order"),
      title: none("Tên", "Title"),
      titleEn: none("Tên bằng tiếng Anh", "Title in English"),
      summary: none("Giới thiệu", "Summary"),
      summaryEn: none("Giới thiệu bằng tiếng Anh", "Summary in English"),
      audiences: none("Dành cho nhóm nào", "For which audiences"),
      countsTowardTarget: none("Có tính vào mục tiêu", "Whether it counts toward the target"),
      passMark: none("Điểm đạt", "Pass mark"),
      attemptsAllowed: none("Số lần làm bài liền nhau", "Tests in a row"),
      cooldownMinutes: none("Thời gian nghỉ giữa các lượt", "Rest between them"),
      opensOn: none("Ngày mở", "Opening day"),
      requiresSupervision: none("Có cần giám sát", "Whether supervision is needed"),
      drawCount: none("Số câu mỗi bài", "Questions a test"),
      timeLimitMinutes: none("Thời gian làm bài", "Time limit"),
      contentHash: CONTENT_HASH,
      updatedAt: none("Lúc cập nhật", "When it was updated"),
      retiredAt: none("Lúc ngừng dùng", "When it was retired"),
    },
  }),
  mapTable(schema.lessons, {
    purpose: ["Thứ tự các bài trong chuyên đề", "The outline of topics"],
    ...OPEN,
    columns: {
      id: ID,
      topicId: TOPIC,
      slug: none("Địa chỉ", "Address"),
      position: none("Thứ tự", "Order"),
      currentRevisionId: none("Bản đang dùng", "The text in use"),
      requirement: none("Bản gần nhất yêu cầu đọc lại", "The last text that asked to read again"),
      studioAt: none("Lúc sửa trên web gần nhất", "When it was last changed in the studio"),
      retiredAt: none("Lúc ngừng dùng", "When it was retired"),
    },
  }),
];
