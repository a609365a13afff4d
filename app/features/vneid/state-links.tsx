/** How many rows of a ministry's list are in each state, each a link to them. */
import { useT } from "~/i18n/context";
import { VIEWS, type View } from "./list-filters";
import type { ShownList } from "./show-list.server";

interface Props {
  counts: NonNullable<ShownList["list"]["counts"]>;
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
          {t("vneid.stateCount", { state: t(`vneid.state.${VIEWS[one]}`), count: counts[VIEWS[one]] })}
        </a>
      ))}
    </nav>
  );
}
