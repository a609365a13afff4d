/** The form that corrects what columns are, from form text to a plan. Pure. */
import { ENCODINGS } from "~/platform/text/legacy/encodings";
import { type Columns, type ListField, ROSTER_FIELDS } from "./reading/fields";
import type { RosterPlan } from "./reading/read-roster";

export type PlanFault =
  | "planHeading"
  | "planName"
  | "planBirth"
  | "planTwice"
  | "planNothing"
  | "planMissing";

/**
 * A fault's key says which control. A sheet that is not read may say anything. `fields`: what a list of this kind can
 * say; `needed`: what it must, beside name and birth.
 */
export function parsePlan(
  form: FormData,
  current: RosterPlan,
  fields: readonly ListField[] = ROSTER_FIELDS,
  needed: readonly ListField[] = [],
): { ok: true; plan: RosterPlan } | { ok: false; faults: Record<string, PlanFault> } {
  const faults: Record<string, PlanFault> = {};
  const sheets = current.sheets.map((sheet, at) => {
    if (!form.has(`read-${at}`)) return { ...sheet, read: false };
    const encoding = ENCODINGS.find((one) => one === form.get(`encoding-${at}`)) ?? sheet.encoding;
    const typed = String(form.get(`heading-${at}`) ?? "").trim();
    const heading = typed === "" ? 0 : Number(typed);
    if (!Number.isInteger(heading) || heading < 0 || heading > 1_000_000)
      faults[`heading-${at}`] = "planHeading";
    const columns: Columns = {};
    const taken = new Set<number>();
    for (const field of fields) {
      const chosen = String(form.get(`${field}-${at}`) ?? "");
      if (!/^\d{1,2}$/.test(chosen)) continue;
      if (taken.has(Number(chosen))) faults[`${field}-${at}`] = "planTwice";
      taken.add(Number(chosen));
      columns[field] = Number(chosen);
    }
    if (
      columns.fullName === undefined &&
      (columns.familyName === undefined || columns.givenName === undefined)
    )
      faults[`fullName-${at}`] = "planName";
    if (columns.birth === undefined && columns.male === undefined && columns.female === undefined)
      faults[`birth-${at}`] = "planBirth";
    for (const field of needed) if (columns[field] === undefined) faults[`${field}-${at}`] = "planMissing";
    const headingLines = heading === sheet.heading ? sheet.headingLines : heading === 0 ? 0 : 1;
    return { ...sheet, read: true, encoding, heading, headingLines, columns };
  });
  if (!sheets.some(({ read }) => read)) faults["read-0"] = "planNothing";
  return Object.keys(faults).length > 0 ? { ok: false, faults } : { ok: true, plan: { version: 1, sheets } };
}
