/** Two texts side by side, with the words that differ marked as removed and added. */
import { useT } from "~/i18n/context";
import { aroundChanges, type DiffRow, type DiffSide } from "./diff-texts";

export function DiffTable({ rows, before, after }: { rows: DiffRow[]; before: string; after: string }) {
  const t = useT();
  if (!rows.some(({ changed }) => changed)) return <p className="empty">{t("studio.diffSame")}</p>;
  return (
    <div className="scroll-x">
      <table className="diff">
        <colgroup>
          <col className="diff-number" />
          <col />
          <col className="diff-number" />
          <col />
        </colgroup>
        <thead>
          <tr>
            <th scope="col" colSpan={2}>
              {before}
            </th>
            <th scope="col" colSpan={2}>
              {after}
            </th>
          </tr>
        </thead>
        <tbody lang="vi">
          {aroundChanges(rows).map((row, index) =>
            row === null ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: gaps have nothing else, and rows never move
              <tr key={`gap-${index}`}>
                <td colSpan={4} className="diff-gap">
                  {t("studio.diffGap")}
                </td>
              </tr>
            ) : (
              <tr key={`${row.before?.line ?? "-"} ${row.after?.line ?? "-"}`} data-changed={row.changed}>
                <Side side={row.before} mark="del" changed={row.changed} />
                <Side side={row.after} mark="ins" changed={row.changed} />
              </tr>
            ),
          )}
        </tbody>
      </table>
    </div>
  );
}

function Side({
  side,
  mark: Mark,
  changed,
}: {
  side: DiffSide | null;
  mark: "del" | "ins";
  changed: boolean;
}) {
  return (
    <>
      <td className="diff-line">{side?.line}</td>
      <td className={changed && side ? `diff-${Mark}` : undefined}>
        {side?.parts.map(({ text, changed: marked }, index) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: parts of a line never move
          marked ? <Mark key={index}>{text}</Mark> : <span key={index}>{text}</span>,
        )}
      </td>
    </>
  );
}
