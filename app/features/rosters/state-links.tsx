/** How many rows are in each state, each a link to them. */
import type { RowState } from "#drizzle/schema/rosters";
import { useT } from "~/i18n/context";
import { VIEWS, type View } from "./roster-filters";

interface Props {
  counts: Record<RowState, number>;
  view: View | "";
  address: string;
}

export function StateLinks({ counts, view, address }: Props) {
  const t = useT();
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <nav className="pills" aria-label={t("rosters.byState")}>
      <a href={address} aria-current={view === "" ? "page" : undefined}>
        {t("rosters.all", { count: all })}
      </a>
      {(Object.keys(VIEWS) as View[]).map((one) => (
        <a key={one} href={`${address}?xem=${one}`} aria-current={view === one ? "page" : undefined}>
          {t(`rosters.states.${VIEWS[one]}`, { count: counts[VIEWS[one]] })}
        </a>
      ))}
    </nav>
  );
}
