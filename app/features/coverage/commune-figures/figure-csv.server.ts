/** Figures as CSV: the template to fill in, and what a confirmation carries. */
import { stringify } from "csv-stringify/sync";
import type { CommuneName } from "~/features/places/list-communes.server";
import type { FigureKind, FigureRow } from "./figure-kinds";
import { figureCells } from "./parse-figures";

/** One row a commune, everything else empty. */
export function figureTemplate(kind: FigureKind, communes: readonly CommuneName[]): string {
  const numbers = kind.numbers.map((column) => TITLES[column]);
  const rows = communes.map(({ code, fullName }) => [code, fullName, "", ...numbers.map(() => ""), "", ""]);
  const headings = ["Mã xã", "Xã, phường", "Ngày số liệu", ...numbers, "Nguồn", "Ghi chú"];
  return stringify([headings, ...rows], { bom: true, record_delimiter: "windows", escape_formulas: true });
}

const TITLES = { population: "Dân số", people: "Số người" };

export function figuresAsCsv(rows: readonly FigureRow[]): string {
  return stringify(figureCells(rows), { escape_formulas: true });
}
