/**
 * Tables of a lesson. On a phone, three columns or more become one block a row (the style sheet does it), each cell
 * under its column's name; roles are written out because a table drawn as blocks is no table to screen readers.
 */
import type { CSSProperties, ReactNode } from "react";

interface Children {
  children?: ReactNode;
}

/** What scrolls sideways must be reachable by keyboard. */
const SCROLL_REGION = { tabIndex: 0 };
const ROLES = {
  table: { role: "table" },
  rows: { role: "rowgroup" },
  row: { role: "row" },
  cell: { role: "cell" },
  head: { role: "columnheader" },
};

/** `label` and `columns` come from the compiler. */
export function Table({ label, columns, children }: Children & { label?: string; columns?: number }) {
  return (
    <section
      className={columns && columns > 2 ? "table-scroll table-blocks" : "table-scroll"}
      aria-label={label}
      {...SCROLL_REGION}
    >
      <table {...ROLES.table}>{children}</table>
    </section>
  );
}

export function TableHead({ children }: Children) {
  return <thead {...ROLES.rows}>{children}</thead>;
}

export function TableBody({ children }: Children) {
  return <tbody {...ROLES.rows}>{children}</tbody>;
}

export function Row({ children }: Children) {
  return <tr {...ROLES.row}>{children}</tr>;
}

interface CellProps extends Children {
  /** The Markdown compiler's way to say the column's alignment; a page allows no inline style. */
  style?: CSSProperties;
  "data-column"?: string;
}

export function HeadCell({ style, children }: CellProps) {
  if (!children) return <td {...ROLES.cell} />;
  return (
    <th scope="col" className={alignment(style)} {...ROLES.head}>
      {children}
    </th>
  );
}

export function Cell({ style, children, "data-column": column }: CellProps) {
  return (
    <td className={alignment(style)} data-column={column} {...ROLES.cell}>
      {children}
    </td>
  );
}

function alignment(style: CSSProperties | undefined): string | undefined {
  return style?.textAlign === "right" || style?.textAlign === "center"
    ? `align-${style.textAlign}`
    : undefined;
}
