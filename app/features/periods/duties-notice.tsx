/** On the dashboard: the months that wait for the viewer. */
import { periodWords } from "~/features/coverage/period-words";
import { useT } from "~/i18n/context";
import type { MonthDuty } from "./month-duties";

/** More than these are told by their number. */
const MOST = 3;

export function DutiesNotice({
  duties,
}: {
  duties: readonly (MonthDuty & { slug: string; fullName: string })[];
}) {
  const t = useT();
  if (duties.length === 0) return null;
  return (
    <div className="notice notice-warm">
      <p>
        <strong>{t("periods.dutiesTitle", { count: duties.length })}</strong>
      </p>
      <ul>
        {duties.slice(0, MOST).map(({ communeCode, month, kind, slug, fullName }) => (
          <li key={`${communeCode} ${month.id}`}>
            <a href={`/quan-tri/ky-bao-cao/${month.id}/${slug}`}>
              {t(`periods.duty.${kind}`, { commune: fullName, month: periodWords(t, month) })}
            </a>
          </li>
        ))}
      </ul>
      {duties.length > MOST && <a href="/quan-tri/ky-bao-cao?xem=cho-toi">{t("periods.allDuties")}</a>}
    </div>
  );
}
