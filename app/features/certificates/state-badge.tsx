/** A certificate's state as a word in a badge. */
import { useT } from "~/i18n/context";
import type { CertificateState } from "./certificate-state";

const LOOKS: Record<CertificateState, string> = {
  valid: "badge badge-good",
  superseded: "badge badge-warm",
  revoked: "badge badge-danger",
};

export function StateBadge({ state }: { state: CertificateState }) {
  const t = useT();
  return <span className={LOOKS[state]}>{t(`certificates.state.${state}`)}</span>;
}
