/** How a request stands, as words in badges. */
import { useT } from "~/i18n/context";
import type { RequestState } from "./request-state";

const LOOKS: Record<RequestState, string> = {
  received: "badge badge-warm",
  acknowledged: "badge",
  done: "badge badge-good",
  refused: "badge badge-danger",
  cancelled: "badge",
};

export function RequestBadge({ state, late }: { state: RequestState; late: boolean }) {
  const t = useT();
  return (
    <span>
      {late && <span className="badge badge-danger">{t("personalData.late")}</span>}{" "}
      <span className={LOOKS[state]}>{t(`personalData.state.${state}`)}</span>
    </span>
  );
}
