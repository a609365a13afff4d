/** Where a month stands, by sign and word; colour only repeats it. */
import { useT } from "~/i18n/context";
import type { MonthState } from "./month-state";

const SIGNS: Record<MonthState, string> = {
  accepted: "✓",
  sent: "→",
  returned: "!",
  open: "○",
  later: "…",
  before: "–",
  running: "…",
};

export function MonthBadge({ state }: { state: MonthState }) {
  const t = useT();
  const looks = state === "accepted" ? "badge-good" : state === "returned" ? "badge-warm" : "";
  return (
    <span className={`badge ${looks}`}>
      <span aria-hidden="true">{SIGNS[state]}</span> {t(`periods.state.${state}`)}
    </span>
  );
}
