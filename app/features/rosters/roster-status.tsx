/** Where a list stands: being read, being written, done. */
import { useLocale, useT } from "~/i18n/context";
import { formatDateTime, formatShare } from "~/i18n/format";
import { Meter } from "~/ui/meter";
import type { ShownRoster } from "./show-roster.server";

export function RosterStatus({
  roster,
  progress,
  stuck,
}: Pick<ShownRoster, "roster" | "progress" | "stuck">) {
  const t = useT();
  const locale = useLocale();
  if (stuck) return <p className="notice notice-danger">{t("rosters.stuck")}</p>;
  if (progress !== null) {
    const words = t(roster.step === "writing" ? "rosters.writing" : "rosters.reading", {
      share: formatShare(progress, locale, 0),
    });
    return (
      <div className="card" role="status">
        <Meter share={progress} label={words} />
        <p>
          {words} <a href={`/quan-tri/danh-sach/${roster.id}`}>{t("rosters.lookAgain")}</a>
        </p>
      </div>
    );
  }
  if (roster.step === "written")
    return (
      <div className="notice" role="status">
        <p>
          <strong>✓ {t("rosters.entered", { count: roster.counts?.new ?? 0 })}</strong>{" "}
          {roster.confirmedAt && formatDateTime(roster.confirmedAt)}
        </p>
        <p>{t("rosters.enteredNext")}</p>
        <p className="muted">
          {roster.legalBasis && t(`rosters.basis.${roster.legalBasis}`)} {roster.grounds}
        </p>
      </div>
    );
  if (roster.step === "given-up") return <p className="notice">{t("rosters.givenUp")}</p>;
  if (roster.fault)
    return (
      <p className="notice notice-danger" role="alert">
        {t(`rosters.fault.${roster.fault}` as "rosters.fault.changed")}
      </p>
    );
  return null;
}
