/** Classes, one a row. */
import { topicTitle } from "~/features/catalog/topic-words";
import { useLocale, useT } from "~/i18n/context";
import { formatNumber } from "~/i18n/format";
import { ClassBadge } from "./class-badge";
import { daysWords } from "./class-words";
import type { ListedClass } from "./list-classes.server";

export function ClassTable({ classes }: { classes: readonly ListedClass[] }) {
  const t = useT();
  const locale = useLocale();
  const numbers = [
    ["listed", t("classes.listed")],
    ["came", t("classes.came")],
    ["passed", t("classes.passed")],
  ] as const;
  return (
    <div className="scroll-x">
      <table className="rows-as-cards">
        <thead>
          <tr>
            <th scope="col">{t("classes.class")}</th>
            <th scope="col">{t("classes.days")}</th>
            <th scope="col">{t("classes.place")}</th>
            {numbers.map(([key, label]) => (
              <th scope="col" className="number" key={key}>
                {label}
              </th>
            ))}
            <th scope="col">{t("classes.stateLabel")}</th>
          </tr>
        </thead>
        <tbody>
          {classes.map((one) => (
            <tr key={one.id}>
              <th scope="row">
                <a href={`/quan-tri/lop-hoc/${one.id}`}>
                  {topicTitle({ title: one.topicTitle, titleEn: one.topicTitleEn }, locale)}
                </a>
              </th>
              <td data-label={t("classes.days")}>{daysWords(one.firstDay, one.lastDay)}</td>
              <td data-label={t("classes.place")}>
                {one.place}, {one.communeName}
              </td>
              {numbers.map(([key, label]) => (
                <td className="number" data-label={label} key={key}>
                  {formatNumber(one[key], locale)}
                </td>
              ))}
              <td>
                <ClassBadge state={one.state} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
