/** Words of features/reports. */
export const reports = {
  "reports.completions": "Completions",
  "reports.coverage": "Coverage",
  "reports.communeCode": "Commune code",
  "reports.adultsSource": "Source of adults",
  "reports.counted": "counted",
  "reports.adultsAsOf": "Adults as of",
  "reports.about": "About",
  "reports.report": "Report",
  "reports.exportedAt": "Exported at",
  "reports.exportedBy": "Exported by",
  "reports.filters": "Filter",
  "reports.noFilters": "none",
  "reports.rows": "Rows",
  "reports.noteLabel": "Note",
  "reports.note":
    "This file holds personal data. Use it only for the work you were given and pass it to nobody else. The export has been noted in the audit log.",
} as const;
