/**
 * Biểu 1: how far each commune is toward the target, up to the period's end and within it. Of a month that a commune
 * has locked it has the figures that were sent.
 */
import type { CommuneFigures, Figures } from "~/features/coverage/figures";
import { addUpFigures } from "~/features/coverage/figures";
import { figuresOn } from "~/features/coverage/figures-on.server";
import { lockedFigures } from "~/features/periods/locked-figures.server";
import { formatCalendarDate } from "~/i18n/format";
import type { Cell } from "../../sheet";
import type { OfficialForm } from "../form";
import { FIXED } from "../official-document";

const vietnamese = new Intl.Collator("vi");

export const bieu1: OfficialForm = {
  id: "bieu-1",
  name: "Biểu 1",
  summary: "Kết quả phổ cập kỹ năng số cho người trưởng thành {kỳ}",
  unit: "người",
  landscape: true,
  levels: ["province", "commune"],
  async fill({ db, viewer, period, commune }) {
    const { communes } = await figuresOn(db, viewer, period);
    const locked = await lockedFigures(db, viewer, period);
    const shown = communes
      .filter(({ code }) => commune === null || code === commune.code)
      .map((row) => ({ ...row, ...locked.get(row.code) }))
      .sort((a, b) => vietnamese.compare(a.name, b.name) || (a.code < b.code ? -1 : 1));
    const total = addUpFigures(shown);
    return {
      table: {
        columns: [
          { header: "TT", kind: "integer", width: 5 },
          { header: "Mã", kind: "text", width: 7 },
          { header: "Xã, phường", kind: "text", width: 18 },
          { header: "Số người", group: "Người trưởng thành", kind: "text", width: 13 },
          { header: "Nguồn, ngày", group: "Người trưởng thành", kind: "text", width: 16 },
          { header: "Lũy kế", group: "Người đăng ký", kind: "integer", width: 10 },
          { header: "Trong kỳ", group: "Người đăng ký", kind: "integer", width: 8 },
          { header: "Lũy kế", group: "Hoàn thành ít nhất 1 chuyên đề", kind: "integer", width: 10 },
          { header: "Trong kỳ", group: "Hoàn thành ít nhất 1 chuyên đề", kind: "integer", width: 8 },
          { header: "Lũy kế", group: "Người đạt", kind: "integer", width: 10 },
          { header: "Trong kỳ", group: "Người đạt", kind: "integer", width: 8 },
          { header: "Nữ", group: "Trong số đạt", kind: "integer", width: 9 },
          { header: "Từ 60 tuổi", group: "Trong số đạt", kind: "integer", width: 9 },
          { header: "Tỷ lệ đạt", kind: "share", width: 8 },
          { header: "Xác nhận trên VNeID", kind: "integer", width: 10 },
        ],
        rows: shown.map(rowOf),
        total: [
          null,
          null,
          FIXED.total,
          adults(total.adults, total.adultsEstimated),
          null,
          ...figures(total.upTo, total.within),
          total.adults > 0 ? total.upTo.passed / total.adults : null,
          total.upTo.confirmed,
        ],
      },
      notes: [
        "Mỗi người tính một lần, tại nơi cư trú vào ngày cuối kỳ. Đạt: có giấy chứng nhận còn hiệu lực của chuyên đề được tính.",
        ...lockedNote(shown.filter(({ code }) => locked.has(code)).length, shown.length),
        ...(total.adultsEstimated
          ? ["(*) Số ước tính theo dân số, dùng khi chưa có số chính thức của xã, phường."]
          : []),
      ],
    };
  },
};

function lockedNote(locked: number, communes: number): string[] {
  if (locked === 0) return [];
  if (locked === communes) return ["Số liệu đã chốt."];
  return [`Số liệu đã chốt của ${locked}/${communes} xã, phường; các nơi khác là số tính lúc lập biểu.`];
}

function rowOf(row: CommuneFigures, index: number): Cell[] {
  return [
    index + 1,
    row.code,
    row.fullName,
    adults(row.adults, row.adultsEstimated),
    row.adultsAsOf
      ? `${row.adultsEstimated ? "ước tính" : "chính thức"}, ${formatCalendarDate(row.adultsAsOf)}`
      : null,
    ...figures(row.upTo, row.within),
    row.adults ? row.upTo.passed / row.adults : null,
    row.upTo.confirmed,
  ];
}

const figures = (upTo: Figures, within: Figures): Cell[] => [
  upTo.registered,
  within.registered,
  upTo.trained,
  within.trained,
  upTo.passed,
  within.passed,
  upTo.women,
  upTo.elders,
];

/** An estimate carries its mark in the cell, so that no one quotes it as a count. */
const adults = (count: number | null, estimated: boolean): Cell =>
  count === null ? null : `${count.toLocaleString("vi-VN")}${estimated ? " (*)" : ""}`;
