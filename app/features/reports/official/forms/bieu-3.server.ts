/**
 * Biểu 3: the classes of a period and who was invited, came and passed; of one class its sessions. A class belongs to
 * the period in which its last session was held: so it is reported once.
 */
import { classFilters } from "~/features/classes/class-filters";
import { daysWords, sessionWords } from "~/features/classes/class-words";
import { allClasses, type ListedClass } from "~/features/classes/list-classes.server";
import { listSessions } from "~/features/classes/read-class.server";
import { notFound } from "~/platform/errors";
import type { Cell } from "../../sheet";
import type { FormRequest, OfficialForm } from "../form";
import type { DocumentTable } from "../official-document";
import { FIXED } from "../official-document";

export const bieu3: OfficialForm = {
  id: "bieu-3",
  name: "Biểu 3",
  summary: "Kết quả tổ chức các lớp tập huấn kỹ năng số {kỳ}",
  unit: "người",
  landscape: true,
  levels: ["province", "commune"],
  ofOneClass: true,
  async fill(request) {
    const { db, viewer, period, commune, classId, today } = request;
    const filters = classFilters.read(
      new URLSearchParams({ ...(commune && { xa: commune.slug }), ...(classId && { lop: classId }) }),
    );
    const found = await allClasses(db, viewer, today, filters);
    const held = found.filter(
      ({ lastDay, state }) => state !== "planned" && lastDay >= period.from && lastDay <= period.to,
    );
    if (classId && held.length === 0) throw notFound(`no class ${classId} held in ${period.id}`);
    const [only] = held;
    return {
      table: classId && only ? await sessionsTable(request, only) : classesTable(held),
      notes: [
        "Có mặt: dự ít nhất một buổi. Đạt: đạt bài kiểm tra trên nền tảng trong những ngày của lớp, hoặc được cán bộ ghi kết quả kèm căn cứ.",
        "Người có dấu điểm danh khác nhau chưa được xác nhận không được tính là có mặt.",
      ],
    };
  },
};

const COLUMNS: DocumentTable["columns"] = [
  { header: "TT", kind: "integer", width: 5 },
  { header: "Ngày", kind: "text", width: 14 },
  { header: "Địa điểm", kind: "text", width: 24 },
  { header: "Chuyên đề", kind: "text", width: 28 },
  { header: "Giảng viên", kind: "text", width: 20 },
  { header: "Mời", kind: "integer", width: 7 },
  { header: "Có mặt", kind: "integer", width: 8 },
  { header: "Đạt", kind: "integer", width: 7 },
];

function classesTable(held: readonly ListedClass[]): DocumentTable {
  const inOrder = [...held].sort((a, b) => (a.firstDay < b.firstDay ? -1 : a.firstDay > b.firstDay ? 1 : 0));
  const sum = (of: (one: ListedClass) => number) => held.reduce((total, one) => total + of(one), 0);
  return {
    columns: COLUMNS,
    rows: inOrder.map((one, at) => [
      at + 1,
      daysWords(one.firstDay, one.lastDay),
      placeOf(one),
      one.topicTitle,
      one.trainers,
      one.listed,
      one.came,
      one.passed,
    ]),
    total: [
      null,
      null,
      FIXED.total,
      null,
      null,
      sum(({ listed }) => listed),
      sum(({ came }) => came),
      sum(({ passed }) => passed),
    ],
  };
}

async function sessionsTable({ db }: FormRequest, one: ListedClass): Promise<DocumentTable> {
  const sessions = await listSessions(db, one.id);
  return {
    columns: COLUMNS,
    rows: sessions.map((session, at): Cell[] => [
      at + 1,
      sessionWords(session),
      placeOf(one),
      one.topicTitle,
      one.trainers,
      one.listed,
      session.present,
      null,
    ]),
    total: [null, null, "Cả lớp", null, null, one.listed, one.came, one.passed],
  };
}

const placeOf = ({ place, communeName }: ListedClass) => `${place}, ${communeName}`;
