/** The workbook to fill in: headings we know, cells of text, choices for hamlets, audiences and workplaces, and how to fill it. */
import ExcelJS from "exceljs";
import type { Translate } from "~/i18n/translate";

const ROWS = 500;
const COLUMNS = [
  { key: "number", width: 6 },
  { key: "fullName", width: 28 },
  { key: "birth", width: 14 },
  { key: "sex", width: 10 },
  { key: "phone", width: 16 },
  { key: "personalId", width: 20 },
  { key: "hamlet", width: 22 },
  { key: "audience", width: 30 },
  { key: "workplace", width: 36 },
] as const;

/** `hamlets` and `workplaces`: of the commune the list is for; they and the audiences can be chosen in their cells. */
export async function rosterTemplate(
  t: Translate,
  {
    hamlets,
    audiences,
    workplaces,
  }: { hamlets: readonly string[]; audiences: readonly string[]; workplaces: readonly string[] },
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet(t("rosters.template.sheet"), { views: [{ state: "frozen", ySplit: 1 }] });
  sheet.columns = COLUMNS.map(({ key, width }) => ({
    key,
    width,
    header: t(`rosters.template.${key}`),
    // Text, so that zeros at the beginning and days stay as they are typed.
    style: { numFmt: "@" },
  }));
  const heading = sheet.getRow(1);
  heading.font = { bold: true };
  heading.alignment = { wrapText: true, vertical: "middle" };
  const choices = book.addWorksheet(t("rosters.template.choices"));
  const lists = { hamlet: hamlets, audience: audiences, sex: ["Nam", "Nữ"], workplace: workplaces };
  for (const [at, list] of Object.values(lists).entries())
    for (const [row, choice] of list.entries()) choices.getCell(row + 1, at + 1).value = choice;
  for (const [at, key] of (Object.keys(lists) as (keyof typeof lists)[]).entries()) {
    if (lists[key].length === 0) continue;
    const letter = "ABCD"[at];
    const range = `'${choices.name}'!$${letter}$1:$${letter}$${lists[key].length}`;
    const column = COLUMNS.findIndex((one) => one.key === key) + 1;
    for (let row = 2; row <= ROWS + 1; row++)
      sheet.getCell(row, column).dataValidation = {
        type: "list",
        allowBlank: true,
        formulae: [range],
        showErrorMessage: key === "sex",
        errorTitle: t("rosters.template.sex"),
        error: t("rosters.template.sexError"),
      };
  }
  const notes = book.addWorksheet(t("rosters.template.howTo"));
  notes.getColumn(1).width = 100;
  for (let line = 1; line <= 7; line++) {
    const cell = notes.getCell(line, 1);
    cell.value = t(`rosters.template.note.${line as 1 | 2 | 3 | 4 | 5 | 6 | 7}`);
    cell.alignment = { wrapText: true };
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}
