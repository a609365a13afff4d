/** What the list of communes can be narrowed to and sorted by: one definition for the screen and its export. */
import { z } from "zod";
import { choiceFilter, dayFilter, defineFilters, textFilter } from "~/platform/http/search-filters";

/** Columns of the list, as the address names them. */
export const COVERAGE_COLUMNS = ["ten", "ti-le", "da-dat", "tang", "nguoi-lon", "con-thieu"] as const;
export type CoverageColumn = (typeof COVERAGE_COLUMNS)[number];

export const coverageFilters = defineFilters(
  { name: "ten", kind: "loai", from: "tu", day: "ngay", sort: "sap", direction: "chieu" },
  z.object({
    name: textFilter,
    kind: choiceFilter(["xa", "phuong"]),
    /** The first day of the stretch whose growth is shown; empty: the last 28 days. */
    from: dayFilter,
    /** Figures of that day's end; empty: today. */
    day: dayFilter,
    sort: z.enum(COVERAGE_COLUMNS).catch("ten"),
    direction: z.enum(["tang", "giam"]).catch("tang"),
  }),
);

export type CoverageFilters = ReturnType<typeof coverageFilters.read>;
