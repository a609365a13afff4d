/** The data map of tests graded again, and of certificates that a person has to decide about. */
import * as schema from "../schema/regrades";
import { basic, ID, mapTable, none } from "./map-table";

const REGRADE = none("Lần chấm lại", "The regrade");

export const regrades = [
  mapTable(schema.regrades, {
    purpose: ["Lần chấm lại bài vì một câu hỏi sai", "Tests graded again because a question was wrong"],
    basis: "duty",
    kept: "results",
    readers: ["self", "reviewer", "province"],
    columns: {
      id: ID,
      questionId: none("Câu hỏi", "The question"),
      number: none("Lần thứ mấy của câu", "Which time of this question"),
      revisionId: none("Bản có đáp án đúng", "The text whose key is right"),
      rule: none("Cách chấm lại", "How it was graded again"),
      reason: none("Lý do người học đọc được", "The reason that learners read"),
      appliedBy: basic("Người quyết định chấm lại", "Who decided it"),
      appliedAt: none("Lúc chấm lại", "When"),
    },
  }),
  mapTable(schema.regradedAttempts, {
    purpose: ["Điểm trước và sau khi chấm lại", "Marks before and after grading again"],
    basis: "consent-or-duty",
    kept: "results",
    readers: ["self", "province"],
    columns: {
      regradeId: REGRADE,
      attemptId: basic("Lượt làm bài", "The attempt"),
      scoreBefore: basic("Điểm trước", "Score before"),
      scoreAfter: basic("Điểm sau", "Score after"),
      passedBefore: basic("Trước đó có đạt không", "Passed before"),
      passedAfter: basic("Sau đó có đạt không", "Passed after"),
    },
  }),
  mapTable(schema.certificatesToReview, {
    purpose: ["Giấy chứng nhận chờ tỉnh quyết định", "Certificates that the province decides about"],
    basis: "duty",
    kept: "results",
    readers: ["province"],
    columns: {
      id: ID,
      regradeId: REGRADE,
      certificateId: basic("Giấy chứng nhận", "The certificate"),
      decision: basic("Quyết định", "The decision"),
      reason: basic("Lý do", "The reason"),
      decidedBy: basic("Người quyết định", "Who decided"),
      decidedAt: none("Lúc quyết định", "When"),
    },
  }),
];
