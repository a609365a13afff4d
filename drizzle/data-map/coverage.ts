/** The data map of the ledger toward the target. */
import * as schema from "../schema/coverage";
import { basic, COMMUNE, ID, mapTable, none, PERSON, RECORDED_AT, RECORDED_BY } from "./map-table";

const OFFICERS = ["officer", "province"] as const;

export const coverage = [
  mapTable(schema.countedSpans, {
    purpose: [
      "Ai được tính ở đâu, từ ngày nào; tính lại được từ sự việc",
      "Who counts where and since when; derived",
    ],
    basis: "duty",
    kept: "figures",
    readers: OFFICERS,
    columns: {
      personId: PERSON,
      stage: basic("Mức đạt được", "How far they have come"),
      topicId: none("Chuyên đề", "The topic"),
      communeCode: basic("Xã, phường được tính", "Commune they count in"),
      countsFrom: none("Tính từ ngày", "Counts from"),
      countsUntil: none("Tính đến trước ngày", "Counts until"),
      sex: basic("Giới tính, nếu tự khai", "Sex, if given"),
      birthYear: basic("Năm sinh", "Year of birth"),
      audience: basic("Nhóm đối tượng", "Audience"),
    },
  }),
  mapTable(schema.countedTallies, {
    purpose: ["Số người được tính thêm, bớt theo ngày", "How many begin and end to count a day"],
    basis: "none",
    kept: "figures",
    readers: ["public", ...OFFICERS],
    columns: {
      stage: none("Mức đạt được", "Stage"),
      slice: none("Nhóm", "Of whom"),
      grain: none("Ngày, tháng hay năm", "Day, month or year"),
      day: none("Ngày", "Day"),
      communeCode: COMMUNE,
      people: none("Số người", "Number of people"),
    },
  }),
  mapTable(schema.linkedPeople, {
    purpose: ["Các tài khoản có thể là một người", "Accounts that may be one person"],
    basis: "duty",
    kept: "figures",
    readers: OFFICERS,
    columns: {
      personId: PERSON,
      groupKey: basic("Nhóm được xét chung", "Group judged together"),
      heldBackBy: basic("Tài khoản được tính thay", "Account that counts in its stead"),
      heldBackAs: basic("Vì sao không tính", "Why it is not counted"),
    },
  }),
  mapTable(schema.linkedConfirmations, {
    purpose: ["Tài khoản nào đã được xác nhận trên VNeID", "Which accounts are confirmed on VNeID"],
    basis: "duty",
    kept: "figures",
    readers: OFFICERS,
    columns: {
      personId: PERSON,
      idHash: basic("Dấu có khóa của số định danh", "Keyed hash of the personal id", {
        readers: ["program"],
      }),
      communeCode: basic("Xã, phường ghi trong danh sách", "Commune the list says"),
      countsFrom: none("Tính từ ngày", "Counts from"),
      birthYear: basic("Năm sinh ghi trong danh sách", "Year of birth the list says"),
      takesAway: none("Đã trừ khỏi số người chưa có tài khoản", "Taken away from those without an account"),
    },
  }),
  mapTable(schema.undecidedTwins, {
    purpose: ["Các cặp chờ cán bộ quyết định", "Pairs waiting for a decision"],
    basis: "duty",
    kept: "figures",
    readers: OFFICERS,
    columns: {
      firstId: basic("Người thứ nhất", "First person"),
      secondId: basic("Người thứ hai", "Second person"),
      communeCode: COMMUNE,
    },
  }),
  mapTable(schema.confirmedCounts, {
    purpose: [
      "Số người đã xác nhận trên VNeID, do Bộ cung cấp",
      "How many the ministry has confirmed on VNeID",
    ],
    basis: "duty",
    kept: "figures",
    readers: OFFICERS,
    columns: {
      communeCode: COMMUNE,
      asOf: none("Tính đến ngày", "As of"),
      people: none("Số người", "Number of people"),
      source: none("Nguồn", "Source"),
      note: none("Ghi chú", "Note"),
      recordedBy: RECORDED_BY,
      recordedAt: RECORDED_AT,
    },
  }),
  mapTable(schema.countingRules, {
    purpose: ["Quy tắc đã dùng để tính", "Rules the figures were made by"],
    basis: "none",
    kept: "figures",
    readers: ["program"],
    columns: { id: ID, rules: none("Quy tắc", "The rules") },
  }),
  mapTable(schema.twinDecisions, {
    purpose: ["Quyết định của cán bộ: một người hay hai người", "An officer's decision: one person or two"],
    basis: "duty",
    kept: "results",
    readers: OFFICERS,
    columns: {
      firstId: basic("Người thứ nhất", "First person"),
      secondId: basic("Người thứ hai", "Second person"),
      decision: basic("Quyết định", "The decision"),
      decidedBy: basic("Người quyết định", "Who decided"),
      decidedAt: none("Lúc quyết định", "When"),
    },
  }),
  mapTable(schema.recountQueue, {
    purpose: ["Ai cần được tính lại; chỉ tồn tại vài giây", "Who is to be counted anew; lives for seconds"],
    basis: "duty",
    kept: "jobs",
    readers: ["program"],
    columns: { id: ID, personId: PERSON },
  }),
];
