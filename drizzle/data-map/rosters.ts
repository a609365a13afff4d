/** The data map of lists of people that officers bring in. */
import * as schema from "../schema/rosters";
import { basic, COMMUNE, ID, mapTable, none, PERSON } from "./map-table";

const OFFICERS = ["officer", "province"] as const;
const LIST = none("Danh sách", "The list");

export const rosters = [
  mapTable(schema.rosters, {
    purpose: ["Danh sách cán bộ đã nhập, và căn cứ", "Lists officers brought in, and on what ground"],
    basis: "duty",
    kept: "staff-record",
    readers: OFFICERS,
    columns: {
      id: ID,
      communeCode: COMMUNE,
      audience: none("Nhóm đối tượng", "Audience"),
      fileName: none("Tên tệp", "The file's name"),
      uploadedBy: basic("Người đưa lên", "Who brought it in"),
      uploadedAt: none("Lúc đưa lên", "When"),
      expiresAt: none("Lúc tệp bị xóa", "When file and rows go"),
      plan: none("Cột nào là gì", "What its columns say"),
      samplesSealed: basic("Vài dòng đầu, đã mã hóa", "The first rows, encrypted", { kept: "import-rows" }),
      jobId: none("Việc đang xử lý", "The job at work"),
      step: none("Bước", "Step"),
      counts: none("Số dòng theo loại", "Rows in each state"),
      fault: none("Lỗi, nếu có", "The fault, if any"),
      legalBasis: none("Cơ sở pháp lý", "Legal basis"),
      grounds: none("Kế hoạch, văn bản làm căn cứ", "The plan or document it rests on"),
      confirmedBy: basic("Người xác nhận", "Who confirmed it"),
      confirmedAt: none("Lúc xác nhận", "When"),
    },
  }),
  mapTable(schema.rosterRows, {
    purpose: ["Từng dòng của danh sách, đến khi nhập xong", "Rows of a list until it is entered"],
    basis: "duty",
    kept: "import-rows",
    readers: OFFICERS,
    columns: {
      rosterId: LIST,
      position: none("Thứ tự", "Order"),
      sheet: none("Trang tính", "Sheet"),
      line: none("Dòng trong tệp", "Line of the file"),
      state: none("Xếp loại", "State"),
      reasons: none("Lý do", "Reasons"),
      sealed: basic("Nội dung dòng, đã mã hóa", "What the row says, encrypted"),
      accountIds: basic("Tài khoản có thể trùng", "Accounts it may be"),
      decision: basic("Quyết định của cán bộ", "The officer's decision"),
    },
  }),
  mapTable(schema.rosterPeople, {
    purpose: ["Ai được nhập từ danh sách nào", "Who was entered by which list"],
    basis: "duty",
    kept: "results",
    readers: OFFICERS,
    columns: { rosterId: LIST, personId: PERSON },
  }),
  mapTable(schema.rosterDecisions, {
    purpose: ["Dòng này là người này: không hỏi lại lần nữa", "This row is this person: not asked again"],
    basis: "duty",
    kept: "import-decisions",
    readers: ["program"],
    columns: {
      rowHash: basic("Dấu có khóa của dòng", "Keyed hash of the row"),
      personId: PERSON,
      decidedAt: none("Lúc quyết định", "When"),
    },
  }),
];
