/** A list as a table whose rows become cards on a narrow screen; each cell but the row's head names its column. */
import type { ReactNode } from "react";

export function ListTable({ columns, children }: { columns: readonly string[]; children: ReactNode }) {
  return (
    <div className="scroll-x">
      <table className="rows-as-cards">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
