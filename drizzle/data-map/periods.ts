/** The data map of monthly reports. */
import * as schema from "../schema/periods";
import { basic, COMMUNE, ID, mapTable, none, PERSON } from "./map-table";

const SENT = { basis: "duty", kept: "figures", readers: ["officer", "province"] } as const;
const REPORT = none("Báo cáo", "The report");

export const periods = [
  mapTable(schema.monthReports, {
    purpose: ["Báo cáo tháng xã, phường đã gửi", "Monthly reports that communes sent"],
    ...SENT,
    columns: {
      id: ID,
      communeCode: COMMUNE,
      month: none("Tháng", "Month"),
      version: none("Lần gửi", "Version"),
      previousId: none("Báo cáo trước đó", "The report before"),
      adults: none("Số người trưởng thành", "Number of adults"),
      adultsEstimated: none("Có phải ước tính", "Whether it is estimated"),
      adultsAsOf: none("Số liệu tính đến ngày", "As of"),
      adultsSource: none("Nguồn", "Source"),
      sentBy: basic("Người gửi", "Who sent it"),
      sentAt: none("Lúc gửi", "When it was sent"),
    },
  }),
  mapTable(schema.monthReportFigures, {
    purpose: ["Số liệu của báo cáo tháng", "Figures of monthly reports"],
    ...SENT,
    basis: "none",
    columns: {
      reportId: REPORT,
      measure: none("Loại số liệu", "Kind of figure"),
      upTo: none("Đến hết tháng", "As of the month's end"),
      fresh: none("Trong tháng", "In the month"),
      added: none("Điều chỉnh thêm", "Corrections added"),
      removed: none("Điều chỉnh bớt", "Corrections taken away"),
    },
  }),
  mapTable(schema.monthReportPeople, {
    purpose: [
      "Ai được thêm, bớt trong báo cáo, để chứng minh từng người",
      "Who joined and left a report, to prove it person by person",
    ],
    ...SENT,
    columns: {
      reportId: REPORT,
      stage: basic("Mức đạt được", "How far they had come"),
      personId: PERSON,
      change: basic("Thêm hay bớt", "Joined or left"),
      reason: basic("Lý do", "Why"),
      since: none("Từ ngày", "Since"),
      sex: basic("Giới tính, nếu tự khai", "Sex, if given"),
      birthYear: basic("Năm sinh", "Year of birth"),
    },
  }),
  mapTable(schema.monthReportDecisions, {
    purpose: ["Trả lời của tỉnh, thành phố", "The province's answers"],
    ...SENT,
    columns: {
      reportId: REPORT,
      decision: none("Chấp nhận hay trả lại", "Accepted or returned"),
      comment: none("Lời nhắn", "Comment"),
      decidedBy: basic("Người trả lời", "Who answered"),
      decidedAt: none("Lúc trả lời", "When"),
    },
  }),
];
