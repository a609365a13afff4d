/** The state of a class as a badge. */
import { useT } from "~/i18n/context";
import type { ClassState } from "./class-state";

const LOOKS: Record<ClassState, string> = {
  planned: "badge",
  running: "badge badge-good",
  closed: "badge badge-warm",
  reported: "badge",
};

export function ClassBadge({ state }: { state: ClassState }) {
  const t = useT();
  return <span className={LOOKS[state]}>{t(`classes.state.${state}`)}</span>;
}
