/** The data map of figures about questions and tests: sums, in which nobody is. */
import * as schema from "../schema/figures";
import { basic, mapTable, none, TOPIC } from "./map-table";

const SUMS = { basis: "none", kept: "figures", readers: ["trainer", "reviewer"] } as const;
const REVISION = none("Bản của câu hỏi", "The question's text");
const SUM_SCORE = none("Tổng điểm", "Sum of scores");
const SUM_SCORE_SQUARED = none("Tổng bình phương điểm", "Sum of squared scores");
const SUM_REST = none("Tổng điểm của các câu khác", "Sum of scores of the other questions");

export const figures = [
  mapTable(schema.attemptsToTally, {
    purpose: ["Bài đã nộp chờ cộng vào số liệu", "Closed tests waiting to be added up"],
    basis: "consent-or-duty",
    kept: "jobs",
    readers: ["program"],
    columns: { attemptId: basic("Lượt làm bài", "The attempt") },
  }),
  mapTable(schema.tallyRules, {
    purpose: ["Quy tắc đã dùng để cộng", "Rules the sums were made by"],
    ...SUMS,
    readers: ["program"],
    columns: { rules: none("Quy tắc", "The rules") },
  }),
  mapTable(schema.questionTallies, {
    purpose: ["Số liệu về từng câu hỏi", "How each question does"],
    ...SUMS,
    columns: {
      revisionId: REVISION,
      shown: none("Số lần hỏi", "Times it was asked"),
      unanswered: none("Số lần bỏ trống", "Times it was left open"),
      strong: none("Số bài có các câu khác đạt", "Tests whose other questions passed"),
      sumScore: SUM_SCORE,
      sumScoreSquared: SUM_SCORE_SQUARED,
      sumRest: SUM_REST,
      sumRestSquared: none("Tổng bình phương điểm các câu khác", "Sum of squared scores of the others"),
      sumScoreRest: none("Tổng tích hai loại điểm", "Sum of the products of both"),
    },
  }),
  mapTable(schema.optionTallies, {
    purpose: ["Mỗi lựa chọn được chọn bao nhiêu lần", "How often each option is chosen"],
    ...SUMS,
    columns: {
      revisionId: REVISION,
      optionId: none("Lựa chọn", "The option"),
      chosen: none("Số lần chọn", "Times it was chosen"),
      strongChosen: none("Số lần chọn ở bài đạt", "Times it was chosen in strong tests"),
      sumRest: SUM_REST,
    },
  }),
  mapTable(schema.answerTimeTallies, {
    purpose: ["Trả lời một câu mất bao lâu", "How long answers take"],
    ...SUMS,
    columns: {
      revisionId: REVISION,
      seconds: none("Số giây", "Seconds"),
      answers: none("Số câu trả lời", "Number of answers"),
    },
  }),
  mapTable(schema.testTallies, {
    purpose: ["Số liệu về bài kiểm tra của chuyên đề", "How a topic's test does"],
    ...SUMS,
    columns: {
      topicId: TOPIC,
      attempts: none("Số lượt", "Attempts"),
      passed: none("Số lượt đạt", "Attempts that passed"),
      questions: none("Số câu", "Questions"),
      sumScore: SUM_SCORE,
      sumScoreSquared: SUM_SCORE_SQUARED,
      sumErrorVariance: none("Tổng phương sai", "Sum of variances"),
    },
  }),
  mapTable(schema.scoreTallies, {
    purpose: ["Bao nhiêu lượt đạt mức điểm nào", "How many attempts reach which mark"],
    ...SUMS,
    columns: {
      topicId: TOPIC,
      tenths: none("Mức điểm, phần mười", "Tenths of the marks"),
      attempts: none("Số lượt", "Attempts"),
    },
  }),
];
