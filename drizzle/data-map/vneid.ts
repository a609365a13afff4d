/** The data map of the ministry's lists of people confirmed on VNeID. */
import * as schema from "../schema/vneid";
import { basic, COMMUNE, ID, mapTable, none } from "./map-table";

const PROVINCE = ["province"] as const;
const LIST = none("Danh sách", "The list");
const HASH = basic("Dấu có khóa của số định danh", "Keyed hash of the personal id", { readers: ["program"] });
const HINT = basic("Số định danh đã che", "Personal id, masked");
const CONFIRMED_ON = basic("Ngày được xác nhận", "When they were confirmed");
const BIRTH_YEAR = basic("Năm sinh", "Year of birth");

export const vneid = [
  mapTable(schema.vneidLists, {
    purpose: [
      "Danh sách người đã xác nhận trên VNeID do Bộ gửi",
      "The ministry's lists of people confirmed on VNeID",
    ],
    basis: "duty",
    kept: "staff-record",
    readers: PROVINCE,
    columns: {
      id: ID,
      fileName: none("Tên tệp", "The file's name"),
      asOf: none("Tính đến ngày", "As of"),
      source: none("Nguồn", "Source"),
      whole: none("Danh sách đầy đủ hay một phần", "Whole or in part"),
      uploadedBy: basic("Người đưa lên", "Who brought it in"),
      uploadedAt: none("Lúc đưa lên", "When"),
      expiresAt: none("Lúc tệp bị xóa", "When file and rows go"),
      plan: none("Cột nào là gì", "What its columns say"),
      samplesSealed: basic("Vài dòng đầu, đã mã hóa", "The first rows, encrypted", { kept: "import-rows" }),
      jobId: none("Việc đang xử lý", "The job at work"),
      step: none("Bước", "Step"),
      counts: none("Số dòng theo loại", "Rows in each state"),
      added: none("Số người được ghi thêm", "How many people it added"),
      fault: none("Lỗi, nếu có", "The fault, if any"),
      confirmedBy: basic("Người xác nhận", "Who confirmed it"),
      confirmedAt: none("Lúc xác nhận", "When"),
      withdrawnBy: basic("Người rút", "Who withdrew it"),
      withdrawnAt: none("Lúc rút", "When it was withdrawn"),
      withdrawnReason: none("Lý do rút", "Why it was withdrawn"),
    },
  }),
  mapTable(schema.vneidRows, {
    purpose: ["Từng dòng của danh sách, đến khi ghi xong", "Rows of a list until it is written"],
    basis: "duty",
    kept: "import-rows",
    readers: PROVINCE,
    columns: {
      listId: LIST,
      position: none("Thứ tự", "Order"),
      sheet: none("Trang tính", "Sheet"),
      line: none("Dòng trong tệp", "Line of the file"),
      state: none("Xếp loại", "State"),
      reasons: none("Lý do", "Reasons"),
      sealed: basic("Nội dung dòng, đã mã hóa", "What the row says, encrypted"),
      idHash: HASH,
      idHint: HINT,
      communeCode: basic("Xã, phường", "The commune"),
      confirmedOn: CONFIRMED_ON,
      birthYear: BIRTH_YEAR,
      accountIds: basic("Tài khoản có thể trùng", "Accounts it may be"),
      decision: basic("Quyết định của quản trị", "The administrator's decision"),
    },
  }),
  mapTable(schema.vneidConfirmations, {
    purpose: ["Ai đã được Bộ xác nhận trên VNeID", "Whom the ministry has confirmed on VNeID"],
    basis: "duty",
    kept: "results",
    readers: ["self", "officer", ...PROVINCE],
    columns: {
      idHash: HASH,
      idHint: HINT,
      listId: LIST,
      communeCode: basic("Xã, phường ghi trong danh sách", "Commune the list says"),
      confirmedOn: CONFIRMED_ON,
      birthYear: BIRTH_YEAR,
      decidedPersonId: basic("Tài khoản được quyết định là người này", "Account decided to be the person"),
    },
  }),
  mapTable(schema.vneidListCommunes, {
    purpose: ["Danh sách có những xã, phường nào", "Which communes a list names"],
    basis: "none",
    kept: "figures",
    readers: ["officer", ...PROVINCE],
    columns: {
      listId: LIST,
      communeCode: COMMUNE,
      people: none("Số người", "Number of people"),
      firstOn: none("Ngày xác nhận đầu tiên", "The first day of confirmation"),
    },
  }),
  mapTable(schema.vneidListRepeats, {
    purpose: ["Danh sách sau nhắc lại danh sách trước", "Which earlier lists a list repeats"],
    basis: "none",
    kept: "figures",
    readers: ["program"],
    columns: {
      listId: LIST,
      earlierId: none("Danh sách trước", "The earlier list"),
      people: none("Số người nhắc lại", "People repeated"),
    },
  }),
];
