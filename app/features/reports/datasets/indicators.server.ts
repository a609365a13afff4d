/** "chi-tieu": one row an indicator of a period, plan beside actual, as on /quan-tri/chi-tieu. */
import { z } from "zod";
import type { IndicatorRow } from "~/features/indicators/compare-indicator";
import { chosenPeriod } from "~/features/indicators/period-choices";
import { readIndicators } from "~/features/indicators/read-indicators.server";
import { formatNumber, formatShare } from "~/i18n/format";
import type { Locale } from "~/i18n/translate";
import { defineFilters, textFilter } from "~/platform/http/search-filters";
import { defineDataset } from "../dataset";

/** A period as report-period.ts names it; empty: this year. */
const filters = defineFilters({ period: "ky" }, z.object({ period: textFilter }));

type Row = IndicatorRow & { words: (value: number | null) => string | null; title: string };

export const indicators = defineDataset<Row, ReturnType<typeof filters.read>>({
  id: "chi-tieu",
  title: "reports.indicators",
  roles: ["province-admin"],
  filters,
  columns: [
    { key: "name", header: "reports.indicator", kind: "text", width: 50, value: (row) => row.title },
    { key: "plan", header: "reports.plan", kind: "text", width: 12, value: (row) => row.words(row.plan) },
    {
      key: "reached",
      header: "reports.reached",
      kind: "integer",
      width: 14,
      value: (row) => row.reached?.value ?? null,
    },
    {
      key: "total",
      header: "reports.of",
      kind: "integer",
      width: 14,
      value: (row) => row.total?.value ?? null,
    },
    {
      key: "actual",
      header: "reports.actual",
      kind: "text",
      width: 12,
      value: (row) => row.words(row.actual),
    },
    { key: "ofPlan", header: "reports.ofPlan", kind: "share", width: 12, value: (row) => row.ofPlan },
    {
      key: "estimated",
      header: "reports.figures",
      kind: "text",
      width: 14,
      value: (row, t) =>
        row.actual === null
          ? null
          : t(row.reached?.estimated || row.total?.estimated ? "common.estimated" : "reports.counted"),
    },
    { key: "note", header: "reports.remark", kind: "text", width: 40, value: (row) => row.note },
  ],
  async rows({ db, viewer, today, locale }, { period }) {
    const rows = await readIndicators(db, viewer, chosenPeriod(period, today), today);
    async function* batches() {
      yield rows.map((row) => ({
        ...row,
        title: (locale === "en" && row.nameEn) || row.name,
        words: (value: number | null) => inUnit(row, value, locale),
      }));
    }
    return { count: rows.length, batches: batches() };
  },
});

function inUnit({ unit }: IndicatorRow, value: number | null, locale: Locale): string | null {
  if (value === null) return null;
  return unit === "percent" ? formatShare(value, locale, 2) : formatNumber(value, locale);
}
