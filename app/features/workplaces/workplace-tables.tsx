/** Workplaces as a list, and the figures of one workplace's staff. */
import { useT } from "~/i18n/context";
import { formatCalendarDate } from "~/i18n/format";
import type { Workplace } from "./list-workplaces.server";
import type { StaffFigure } from "./staff-form";

export function WorkplacesTable({ workplaces }: { workplaces: readonly Workplace[] }) {
  const t = useT();
  return (
    <table className="rows-as-cards">
      <thead>
        <tr>
          <th scope="col">{t("workplaces.workplace")}</th>
          <th scope="col">{t("workplaces.commune")}</th>
          <th scope="col" className="number">
            {t("workplaces.staff")}
          </th>
          <th scope="col" className="number">
            {t("workplaces.people")}
          </th>
        </tr>
      </thead>
      <tbody>
        {workplaces.map(({ id, name, communeName, staff, staffAsOf, people, retired }) => (
          <tr key={id}>
            <th scope="row">
              <a href={`/quan-tri/co-quan/${id}`}>{name}</a>
              {retired && <span className="muted"> ({t("workplaces.retired")})</span>}
            </th>
            <td data-label={t("workplaces.commune")}>{communeName ?? t("workplaces.ofProvince")}</td>
            <td className="number" data-label={t("workplaces.staff")}>
              {staff === null || staffAsOf === null ? (
                <span className="muted">{t("workplaces.staffUnknown")}</span>
              ) : (
                <>
                  {staff.toLocaleString("vi-VN")}
                  <span className="hint">
                    {" "}
                    {t("workplaces.staffOn", { date: formatCalendarDate(staffAsOf) })}
                  </span>
                </>
              )}
            </td>
            <td className="number" data-label={t("workplaces.people")}>
              {people.toLocaleString("vi-VN")}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function StaffTable({ figures }: { figures: readonly StaffFigure[] }) {
  const t = useT();
  return (
    <table className="rows-as-cards">
      <thead>
        <tr>
          <th scope="col">{t("workplaces.asOf")}</th>
          <th scope="col" className="number">
            {t("workplaces.staff")}
          </th>
          <th scope="col">{t("workplaces.source")}</th>
        </tr>
      </thead>
      <tbody>
        {figures.map(({ asOf, staff, source }) => (
          <tr key={asOf}>
            <th scope="row">{formatCalendarDate(asOf)}</th>
            <td className="number" data-label={t("workplaces.staff")}>
              {staff.toLocaleString("vi-VN")}
            </td>
            <td data-label={t("workplaces.source")}>{source}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
