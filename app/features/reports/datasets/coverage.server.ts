/** "do-phu": one row a commune, as on /quan-tri. */
import type { CommuneCoverage } from "~/features/coverage/arrange-communes";
import { communeCoverage } from "~/features/coverage/commune-coverage.server";
import { coverageFilters } from "~/features/coverage/coverage-filters";
import { defineDataset } from "../dataset";

export const coverage = defineDataset<CommuneCoverage, ReturnType<typeof coverageFilters.read>>({
  id: "do-phu",
  title: "reports.coverage",
  roles: ["commune-officer", "province-admin"],
  filters: coverageFilters,
  columns: [
    { key: "code", header: "reports.communeCode", kind: "text", width: 10, value: (row) => row.code },
    { key: "commune", header: "coverage.commune", kind: "text", width: 26, value: (row) => row.fullName },
    { key: "share", header: "coverage.share", kind: "share", width: 10, value: (row) => row.share },
    { key: "counted", header: "coverage.counted", kind: "integer", width: 12, value: (row) => row.counted },
    {
      key: "grown",
      header: "coverage.grown",
      kind: "integer",
      width: 14,
      value: (row) => row.grown,
    },
    {
      key: "grownFrom",
      header: "coverage.grownFrom",
      kind: "date",
      width: 14,
      value: (row) => row.grownFrom,
    },
    { key: "adults", header: "coverage.adults", kind: "integer", width: 18, value: (row) => row.adults },
    {
      key: "adultsSource",
      header: "reports.adultsSource",
      kind: "text",
      width: 18,
      value: (row, t) =>
        row.adults === null ? null : t(row.adultsEstimated ? "common.estimated" : "reports.counted"),
    },
    {
      key: "adultsAsOf",
      header: "reports.adultsAsOf",
      kind: "date",
      width: 16,
      value: (row) => row.adultsAsOf,
    },
    { key: "missing", header: "coverage.missing", kind: "integer", width: 14, value: (row) => row.missing },
  ],
  async rows({ db, viewer, today }, filters) {
    const { rows } = await communeCoverage(db, viewer, today, filters);
    async function* batches() {
      yield rows;
    }
    return { count: rows.length, batches: batches() };
  },
});
