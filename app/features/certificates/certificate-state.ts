/** What a certificate is worth today. A revoked one stays revoked, even if it was replaced later. */
export const CERTIFICATE_STATES = ["valid", "superseded", "revoked"] as const;
export type CertificateState = (typeof CERTIFICATE_STATES)[number];

export function certificateState({
  revokedAt,
  supersededAt,
}: {
  revokedAt: Date | null;
  supersededAt: Date | null;
}): CertificateState {
  if (revokedAt) return "revoked";
  return supersededAt ? "superseded" : "valid";
}
