/** Of my data: what I asked about it, and what the log says about me. */
import { and, desc, eq } from "drizzle-orm";
import { auditEvents } from "#drizzle/schema/audit";
import { confirmationsOf } from "~/features/accounts/confirmations-of.server";
import { formerAccounts } from "~/features/accounts/former-accounts.server";
import { showField } from "~/features/accounts/personal-fields";
import { shownFlags } from "~/features/accounts/shown-flags.server";
import { actionWords } from "~/features/audit/event-words";
import { formatCalendarDate, formatDate, formatDateTime } from "~/i18n/format";
import { listMyRequests } from "./list-my-requests.server";
import type { MyDataCall } from "./my-data-section";
import { requestState } from "./request-state";

export async function requestRows({ db, viewer, t }: MyDataCall): Promise<string[][]> {
  const rows = await listMyRequests(db, viewer);
  return rows.map((request) => [
    t(`personalData.kind.${request.kind}`),
    formatDate(request.receivedAt),
    t(`personalData.state.${requestState(request)}`),
  ]);
}

/** Confirmed on VNeID, by the ministry's lists. */
export async function confirmationRows({ db, viewer }: MyDataCall): Promise<string[][]> {
  const accounts = [viewer.personId, ...(await formerAccounts(db, viewer.personId))];
  return (await confirmationsOf(db, accounts)).map(({ confirmedOn, idHint, source }) => [
    formatCalendarDate(confirmedOn),
    showField("personalIdHint", idHint, "self") ?? "",
    source,
  ]);
}

export async function flagRows({ db, viewer, t }: MyDataCall): Promise<string[][]> {
  const accounts = [viewer.personId, ...(await formerAccounts(db, viewer.personId))];
  return (await shownFlags(db, accounts)).map(({ rule, raisedAt, decision, reason }) => [
    t(`flags.rule.${rule}`),
    formatDate(raisedAt),
    decision ? `${t(`flags.decision.${decision}`)}: ${reason}` : t("flags.waiting"),
  ]);
}

export async function logRows({ db, viewer, t }: MyDataCall): Promise<string[][]> {
  const rows = await db
    .select({ at: auditEvents.at, action: auditEvents.action })
    .from(auditEvents)
    .where(and(eq(auditEvents.subjectType, "person"), eq(auditEvents.subjectId, viewer.personId)))
    .orderBy(desc(auditEvents.id));
  return rows.map(({ at, action }) => [formatDateTime(at), actionWords(t, action)]);
}
