/** The data map of indicators. */
import * as schema from "../schema/indicators";
import { ID, mapTable, none, RECORDED_AT, RECORDED_BY } from "./map-table";

export const indicators = [
  mapTable(schema.indicatorFacts, {
    purpose: ["Kế hoạch và kết quả của các chỉ tiêu", "Plans and results of indicators"],
    basis: "duty",
    kept: "figures",
    readers: ["province"],
    columns: {
      id: ID,
      indicatorId: none("Chỉ tiêu", "The indicator"),
      period: none("Kỳ", "The period"),
      figure: none("Loại số liệu", "Kind of figure"),
      value: none("Giá trị", "Value"),
      words: none("Ghi chú", "Note"),
      source: none("Nguồn", "Source"),
      asOf: none("Tính đến ngày", "As of"),
      recordedBy: RECORDED_BY,
      recordedAt: RECORDED_AT,
    },
  }),
];
