/** The words a data map is made of: kinds of data, legal grounds, readers and classes of retention. */

/**
 * What a column holds of a person (Law 91/2025/QH15, NĐ 356/2025; domain rules §1). "sensitive": also what tracks how
 * somebody uses the service, and what signs them in.
 */
export const HOLDINGS = ["none", "basic", "sensitive"] as const;
export type Holding = (typeof HOLDINGS)[number];

/**
 * Why it may be kept. "none": nothing about a person. "consent": what learners agree to when they register.
 * "consent-or-duty": for officials the duty of a state agency (Đ.19.1c), for everybody else consent; which, stands with
 * the person's record. "duty": work of a state agency and who answers for it. "security": sign-in and system logs
 * (NĐ 333/2026). The department's lawyer confirms them.
 */
export const BASES = ["none", "consent", "consent-or-duty", "duty", "security"] as const;
export type Basis = (typeof BASES)[number];

/** Who gets to read it on a page or in a file. "program": nobody, it works by itself. */
export const READERS = [
  "public",
  "self",
  "helper",
  "trainer",
  "reviewer",
  "officer",
  "province",
  "program",
] as const;
export type Reader = (typeof READERS)[number];

/** How long: each has its rule in features/retention. */
export const RETENTION = [
  "programme",
  "account",
  "consent-proof",
  "results",
  "figures",
  "staff-record",
  "attempt-answers",
  "practice-actions",
  "watching",
  "reading-places",
  "devices",
  "registration-devices",
  "sessions",
  "counters",
  "jobs",
  "export-log",
  "import-rows",
  "import-decisions",
  "merge-undo",
  "discarded-drafts",
  "revoked-cards",
  "card-openings",
  "request-words",
  "flag-evidence",
  "ended-help",
  "audit-log",
] as const;
export type Retention = (typeof RETENTION)[number];
