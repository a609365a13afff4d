/**
 * An official document as both of its formats print it, in the form of Nghị định 30/2020/NĐ-CP, Phụ lục I: heads,
 * number and date (blank: the clerk gives them after signing, Điều 15), title, one table, signature, recipients.
 * Official documents are in Vietnamese, whatever the reader's language.
 */
import type { Cell, CellKind } from "../sheet";

export interface TableColumn {
  header: string;
  /** Neighbours with the same group stand under one heading. */
  group?: string;
  kind: CellKind;
  /** In characters: shares of the table's width. */
  width: number;
}

export interface DocumentTable {
  columns: TableColumn[];
  rows: Cell[][];
  /** The last row, in bold; null: none. */
  total: Cell[] | null;
}

export interface OfficialDocument {
  /** Over the table: "Biểu 1. Đơn vị tính: người". */
  caption: string;
  landscape: boolean;
  /** Of the body above the issuing one; none above a People's Committee. Capitals. */
  superior: string[];
  /** The issuing body, capitals. */
  issuer: string[];
  /** After "Số:      /". */
  numberSuffix: string;
  /** "Đồng Nai"; in a commune's document its name. */
  place: string;
  /** "BÁO CÁO". */
  heading: string;
  summary: string;
  /** What the figures are of, under the title. */
  period: string;
  table: DocumentTable;
  notes: string[];
  /** Lines over the signature: "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC". Capitals. */
  signer: string[];
  /** Who signs; may be empty. */
  signerName: string;
  /** Lines under "Nơi nhận:". */
  recipients: string[];
}

/** The words every official document has. */
export const FIXED = {
  country: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  motto: "Độc lập - Tự do - Hạnh phúc",
  recipients: "Nơi nhận:",
  total: "Tổng cộng",
} as const;

export const numberLine = ({ numberSuffix }: OfficialDocument) => `Số:          /${numberSuffix}`;

export const dateLine = ({ place }: OfficialDocument) => `${place}, ngày       tháng       năm           `;

/** Lengths of paper in millimetres (Phụ lục I, mục I): the sheet, and its margins. */
export const PAPER = { short: 210, long: 297, top: 20, bottom: 20, left: 30, right: 15 } as const;

/** Sizes of letters in points. */
export const SIZES = {
  country: 12,
  motto: 13,
  body: 13,
  heading: 14,
  table: 10.5,
  recipientsTitle: 12,
  recipients: 11,
  note: 11,
} as const;

/** Columns and their groups as two rows of headings; a column without a group spans both. */
export function headerRows(
  columns: readonly TableColumn[],
): { text: string; span: number; grouped: boolean }[] {
  const groups: { text: string; span: number; grouped: boolean }[] = [];
  for (const { header, group } of columns) {
    const last = groups.at(-1);
    if (group && last?.grouped && last.text === group) last.span += 1;
    else groups.push({ text: group ?? header, span: 1, grouped: group !== undefined });
  }
  return groups;
}
