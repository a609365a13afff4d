/** What a reader of a month's page must know first: what was just done, and what the figures are. */
import { useT } from "~/i18n/context";
import type { MonthPage } from "./read-month.server";

export function MonthNotice({
  month: { state, shown, versions },
  done,
  fault,
}: {
  month: MonthPage;
  done: "" | "gui" | "nhan" | "tra";
  /** Why what was asked was not done, where its form is gone. */
  fault: string | undefined;
}) {
  const t = useT();
  const comment = versions.at(-1)?.decision?.comment;
  return (
    <>
      {fault && (
        <p className="notice notice-danger" role="alert">
          {fault}
        </p>
      )}
      {done && (
        <p className="notice" role="status">
          {t(`periods.done.${done}`)}
        </p>
      )}
      {state === "returned" && comment && (
        <p className="notice notice-warm">{t("periods.returnedNote", { comment })}</p>
      )}
      <p className="muted">{t(noteOf(state, shown !== null))}</p>
    </>
  );
}

function noteOf(state: MonthPage["state"], sent: boolean) {
  if (sent) return "periods.lockedNote";
  if (state === "running") return "periods.runningNote";
  if (state === "later") return "periods.laterNote";
  return state === "before" ? "periods.beforeNote" : "periods.draftNote";
}
