/** "nhat-ky": one row an event of the audit log, as on /quan-tri/nhat-ky. */
import { eventFilters } from "~/features/audit/event-filters";
import { actionWords, detailWords } from "~/features/audit/event-words";
import { countEvents, eventBatches, type LoggedEvent } from "~/features/audit/list-events.server";
import { formatDateTime } from "~/i18n/format";
import { defineDataset } from "../dataset";

export const auditLog = defineDataset<LoggedEvent, ReturnType<typeof eventFilters.read>>({
  id: "nhat-ky",
  title: "reports.auditLog",
  roles: ["province-admin"],
  filters: eventFilters,
  columns: [
    { key: "entry", header: "reports.auditEntry", kind: "integer", width: 10, value: (row) => row.id },
    { key: "at", header: "audit.at", kind: "text", width: 18, value: (row) => formatDateTime(row.at) },
    {
      key: "action",
      header: "audit.what",
      kind: "text",
      width: 30,
      value: (row, t) => actionWords(t, row.action),
    },
    {
      key: "actor",
      header: "audit.actor",
      kind: "text",
      width: 26,
      value: (row, t) => row.actorName ?? t("audit.system"),
    },
    { key: "person", header: "audit.about", kind: "text", width: 26, value: (row) => row.personName },
    {
      key: "subject",
      header: "reports.auditSubject",
      kind: "text",
      width: 24,
      value: (row) => row.subjectId,
    },
    {
      key: "detail",
      header: "audit.detail",
      kind: "text",
      width: 50,
      value: (row, t) => detailWords(t, row.detail) || null,
    },
  ],
  rows: async ({ db }, filters) => ({
    count: await countEvents(db, filters),
    batches: eventBatches(db, filters),
  }),
});
