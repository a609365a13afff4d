/** Everything the audit log may say. */
export const AUDIT_ACTIONS = [
  "account.registered",
  "session.opened",
  "session.refused",
  "session.closed",
  "second-factor.set-up",
  "second-factor.given",
  "second-factor.refused",
  "second-factor.codes-renewed",
  "second-factor.removed",
  "password.changed",
  "profile.changed",
  "consent.withdrawn",
  "role.granted",
  "role.revoked",
  "certificate.issued",
  "certificate.reissued",
  "certificate.revoked",
  "twins.decided",
  "hamlets.added",
  "hamlet.changed",
  "report.exported",
  "report.fetched",
  "template.changed",
  "content.loaded",
] as const;

export type AuditAction = (typeof AUDIT_ACTIONS)[number];
