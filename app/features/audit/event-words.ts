/** An event of the log in the reader's words. */
import type { Translate } from "~/i18n/translate";
import { AUDIT_ACTIONS, type AuditAction } from "./actions";

/** What of an event's detail is worth a reader's time, in this order. */
const FACTS = [
  "number",
  "reason",
  "role",
  "decision",
  "dataset",
  "format",
  "rows",
  "months",
  "filters",
  "fields",
  "period",
  "version",
  "purpose",
  "kind",
  "finishBy",
  "device",
] as const;

/** An action that a later version no longer knows is shown as it was written. */
export function actionWords(t: Translate, action: string): string {
  const known = AUDIT_ACTIONS.find((one): one is AuditAction => one === action);
  return known ? t(`audit.action.${known}`) : action;
}

/** "số: 000001/2026/BDHVS · lý do: …"; empty when there is nothing to say. */
export function detailWords(t: Translate, detail: Record<string, unknown>): string {
  return FACTS.flatMap((fact) => {
    const value = detail[fact];
    if (value === undefined || value === null || value === "") return [];
    return `${t(`audit.fact.${fact}`)}: ${Array.isArray(value) ? value.join(", ") : String(value)}`;
  }).join(" · ");
}
