/** Where a lesson or a draft stands, by sign and word; colour only repeats it. */
import type { DraftState } from "#drizzle/schema/authoring";
import { useT } from "~/i18n/context";

const SIGNS: Record<DraftState | "inUse" | "retired", string> = {
  draft: "✎",
  submitted: "→",
  returned: "!",
  approved: "✓",
  scheduled: "◷",
  published: "✓",
  discarded: "–",
  inUse: "✓",
  retired: "–",
};

export function DraftBadge({ state }: { state: DraftState | "inUse" | "retired" }) {
  const t = useT();
  const looks =
    state === "inUse" || state === "approved" ? "badge-good" : state === "returned" ? "badge-warm" : "";
  return (
    <span className={`badge ${looks}`}>
      <span aria-hidden="true">{SIGNS[state]}</span> {t(`studio.state.${state}`)}
    </span>
  );
}
