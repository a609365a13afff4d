/** "ban-do-du-lieu": one row a column of the schema, as on /quan-tri/ban-do-du-lieu. */
import { type DataMapFilters, dataMapFilters } from "~/features/data-map/data-map-filters";
import { listTables, type MappedColumn, type MappedTable } from "~/features/data-map/list-columns.server";
import { readerWords } from "~/features/data-map/reader-words";
import { defineDataset } from "../dataset";

interface Row {
  table: MappedTable;
  column: MappedColumn;
}

export const dataMapColumns = defineDataset<Row, DataMapFilters>({
  id: "ban-do-du-lieu",
  title: "dataMap.title",
  roles: ["province-admin"],
  filters: dataMapFilters,
  columns: [
    { key: "table", header: "dataMap.table", kind: "text", width: 22, value: ({ table }) => table.name },
    {
      key: "purpose",
      header: "dataMap.purpose",
      kind: "text",
      width: 40,
      value: ({ table }) => table.purpose,
    },
    { key: "column", header: "dataMap.column", kind: "text", width: 22, value: ({ column }) => column.name },
    { key: "what", header: "dataMap.what", kind: "text", width: 40, value: ({ column }) => column.what },
    {
      key: "holds",
      header: "dataMap.holds",
      kind: "text",
      width: 20,
      value: ({ column }, t) => t(`dataMap.holds.${column.holds}`),
    },
    {
      key: "basis",
      header: "dataMap.basis",
      kind: "text",
      width: 26,
      value: ({ table }, t) => t(`dataMap.basis.${table.basis}`),
    },
    {
      key: "kept",
      header: "dataMap.kept",
      kind: "text",
      width: 26,
      value: ({ column }, t) => t(`retention.class.${column.kept}`),
    },
    {
      key: "readers",
      header: "dataMap.readers",
      kind: "text",
      width: 26,
      value: ({ column }, t) => readerWords(t, column.readers),
    },
  ],
  rows: async ({ locale }, filters) => {
    const rows = listTables(locale, filters).flatMap((table) =>
      table.columns.map((column) => ({ table, column })),
    );
    return { count: rows.length, batches: inOne(rows) };
  },
});

async function* inOne(rows: Row[]) {
  yield rows;
}
