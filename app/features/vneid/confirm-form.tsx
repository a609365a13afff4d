/** The last step of a dry run: what confirming it does, and how many people it adds. */
import { useT } from "~/i18n/context";
import type { ShownList } from "./show-list.server";

export function ConfirmForm({
  counts,
  undecided,
}: {
  counts: NonNullable<ShownList["list"]["counts"]>;
  undecided: number;
}) {
  const t = useT();
  const people = counts.matched + counts.doubtful + counts.unknown;
  if (people === 0) return <p className="notice">{t("vneid.nothingNew")}</p>;
  if (undecided > 0)
    return (
      <p className="notice">
        {t("vneid.decideFirst", { count: undecided })} <a href="?xem=can-xem">{t("rosters.seeDoubtful")}</a>
      </p>
    );
  return (
    <form method="post" className="card" noValidate>
      <h2>{t("rosters.confirmTitle")}</h2>
      <p>{t("vneid.confirmLead")}</p>
      {counts.faulty > 0 && <p className="notice">{t("vneid.faultyStay", { count: counts.faulty })}</p>}
      <button type="submit" name="intent" value="confirm" className="button">
        {t("rosters.confirm", { count: people })}
      </button>
    </form>
  );
}
