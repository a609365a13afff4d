/** Where a ministry's list stands: being read, written or withdrawn, or done. */
import { useLocale, useT } from "~/i18n/context";
import { formatDateTime, formatNumber, formatShare } from "~/i18n/format";
import { Meter } from "~/ui/meter";
import type { ShownList } from "./show-list.server";

export function ListStatus({ list, progress, stuck }: Pick<ShownList, "list" | "progress" | "stuck">) {
  const t = useT();
  const locale = useLocale();
  if (stuck) return <p className="notice notice-danger">{t("vneid.stuck")}</p>;
  if (progress !== null) {
    const words = t(`vneid.atWork.${list.step as "reading" | "writing" | "withdrawing"}`, {
      share: formatShare(progress, locale, 0),
    });
    return (
      <div className="card" role="status">
        <Meter share={progress} label={words} />
        <p>
          {words} <a href={`/quan-tri/vneid/${list.id}`}>{t("rosters.lookAgain")}</a>
        </p>
      </div>
    );
  }
  if (list.step === "written")
    return (
      <div className="notice" role="status">
        <p>
          <strong>✓ {t("vneid.written", { count: formatNumber(list.added ?? 0, locale) })}</strong>{" "}
          {list.confirmedAt && formatDateTime(list.confirmedAt)}
        </p>
        <p>{t("vneid.writtenNext")}</p>
      </div>
    );
  if (list.step === "withdrawn")
    return (
      <p className="notice notice-danger">
        {t("vneid.withdrawnBy", {
          name: list.withdrawnBy ?? "",
          moment: list.withdrawnAt ? formatDateTime(list.withdrawnAt) : "",
        })}{" "}
        {list.withdrawnReason}
      </p>
    );
  if (list.step === "given-up") return <p className="notice">{t("vneid.givenUp")}</p>;
  if (list.fault)
    return (
      <p className="notice notice-danger" role="alert">
        {t(
          list.fault === "fileLarge"
            ? "vneid.fault.fileLarge"
            : (`rosters.fault.${list.fault}` as "rosters.fault.fileGone"),
        )}
      </p>
    );
  return null;
}
