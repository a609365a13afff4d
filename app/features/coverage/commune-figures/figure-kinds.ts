/** The dated figures an administrator gives of each commune: one object each. */

/** A cell's meaning, whatever a file calls its column. */
export type FigureColumn = "code" | "name" | "asOf" | "population" | "people" | "source" | "note";

export interface FigureKind {
  /** As the address and the template's file name have it. */
  id: "nguoi-truong-thanh" | "vneid";
  /** Columns of numbers; those of every kind are code, name, asOf, source and note. */
  numbers: readonly ("population" | "people")[];
  /** Whether `people` may be left out, to be estimated from the population. */
  estimates: boolean;
}

export const FIGURE_KINDS: readonly FigureKind[] = [
  { id: "nguoi-truong-thanh", numbers: ["population", "people"], estimates: true },
  { id: "vneid", numbers: ["people"], estimates: false },
];

export type FigureKindId = FigureKind["id"];

export function figureKind(id: string): FigureKind {
  return FIGURE_KINDS.find((kind) => kind.id === id) ?? (FIGURE_KINDS[0] as FigureKind);
}

/** What a row of a file, or of the form, says. */
export interface FigureRow {
  communeCode: string;
  /** "2026-06-30". */
  asOf: string;
  population: number | null;
  /** Null: to be estimated. */
  people: number | null;
  source: string;
  note: string | null;
}

/** Headings by which a column is known, without marks; the first is the one we write ourselves. */
export const HEADINGS: Record<FigureColumn, readonly string[]> = {
  code: ["ma", "ma xa", "ma xa phuong", "ma don vi", "ma dvhc", "code"],
  name: ["xa phuong", "ten", "ten xa", "ten xa phuong", "don vi", "ten don vi", "name", "commune"],
  asOf: ["ngay so lieu", "ngay", "tinh den ngay", "thoi diem", "as of", "date"],
  population: ["dan so", "tong dan so", "population"],
  people: [
    "so nguoi",
    "nguoi truong thanh",
    "so nguoi truong thanh",
    "da xac nhan",
    "so nguoi da xac nhan",
    "adults",
    "people",
  ],
  source: ["nguon", "nguon so lieu", "source"],
  note: ["ghi chu", "note"],
};
