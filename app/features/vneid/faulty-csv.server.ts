/** Rows of a ministry's list that cannot be written, as a CSV to correct them by. */
import { stringify } from "csv-stringify/sync";
import type { Translate } from "~/i18n/translate";
import { reasonWords } from "./reason-words";
import type { ShownConfirmation } from "./show-list.server";

export async function faultyCsv(
  batches: AsyncIterable<ShownConfirmation[]>,
  t: Translate,
  sheets: readonly string[],
): Promise<string> {
  const lines: string[][] = [[t("rosters.sheet"), t("rosters.line"), t("rosters.name"), t("rosters.reason")]];
  for await (const rows of batches)
    for (const { sheet, line, text, reasons } of rows)
      lines.push([
        sheets[sheet] ?? "",
        String(line),
        text,
        reasons.map((reason) => reasonWords(t, reason)).join("; "),
      ]);
  return stringify(lines, { bom: true, record_delimiter: "windows", escape_formulas: true });
}
