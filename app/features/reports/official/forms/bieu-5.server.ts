/** Biểu 5: the programme's indicators, plan beside actual. Figures of the province only. */
import type { IndicatorRow } from "~/features/indicators/compare-indicator";
import { readIndicators } from "~/features/indicators/read-indicators.server";
import { formatNumber, formatShare } from "~/i18n/format";
import type { OfficialForm } from "../form";

export const bieu5: OfficialForm = {
  id: "bieu-5",
  name: "Biểu 5",
  summary: "Kết quả thực hiện các chỉ tiêu phổ cập kỹ năng số {kỳ}",
  unit: null,
  landscape: false,
  levels: ["province"],
  async fill({ db, viewer, period, today }) {
    const rows = await readIndicators(db, viewer, period, today);
    return {
      table: {
        columns: [
          { header: "TT", kind: "integer", width: 5 },
          { header: "Chỉ tiêu", kind: "text", width: 34 },
          { header: "Kế hoạch", kind: "text", width: 11 },
          { header: "Thực hiện", kind: "text", width: 11 },
          { header: "Thực hiện so với kế hoạch", kind: "share", width: 11 },
          { header: "Ghi chú", kind: "text", width: 24 },
        ],
        rows: rows.map((row, index) => [
          index + 1,
          row.name,
          inUnit(row, row.plan),
          inUnit(row, row.actual),
          row.ofPlan,
          noteOf(row),
        ]),
        total: null,
      },
      notes: rows.some(isEstimated) ? ["(*) Có số ước tính theo dân số."] : [],
    };
  },
};

const isEstimated = ({ reached, total }: IndicatorRow) => Boolean(reached?.estimated || total?.estimated);

function inUnit(row: IndicatorRow, value: number | null): string | null {
  if (value === null) return null;
  const words = row.unit === "percent" ? formatShare(value, "vi", 2) : formatNumber(value, "vi");
  return value === row.actual && isEstimated(row) ? `${words} (*)` : words;
}

function noteOf({ reached, total, note }: IndicatorRow): string | null {
  const people =
    reached && total ? [`${formatNumber(reached.value, "vi")}/${formatNumber(total.value, "vi")} người`] : [];
  return [...people, ...(note ? [note] : [])].join("; ") || null;
}
