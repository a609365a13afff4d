/** A person's exported files, each with where it stands. */
import { useLocale, useT } from "~/i18n/context";
import { formatDateTime, formatNumber, formatShare } from "~/i18n/format";
import type { MessageKey } from "~/i18n/translate";
import { Meter } from "~/ui/meter";
import type { ExportState } from "./export-state";
import { FORMAT_NAMES, type FormatId } from "./format-names";

export interface ShownExport {
  id: string;
  title: MessageKey;
  format: FormatId;
  filters: string;
  purpose: string;
  fullIds: boolean;
  rows: number;
  bytes: number | null;
  requestedAt: Date | string;
  expiresAt: Date | string | null;
  state: ExportState;
  progress: number;
}

const BADGES: Record<ExportState, string> = {
  making: "badge badge-warm",
  ready: "badge badge-good",
  expired: "badge",
  failed: "badge badge-danger",
};

export function ExportList({ files }: { files: readonly ShownExport[] }) {
  return (
    <ul className="export-list">
      {files.map((file) => (
        <li key={file.id} className="card">
          <ExportCard file={file} />
        </li>
      ))}
    </ul>
  );
}

function ExportCard({ file }: { file: ShownExport }) {
  const t = useT();
  const locale = useLocale();
  const { state, progress, expiresAt } = file;
  return (
    <>
      <h3>
        {t(file.title)} <span className="muted">{t(FORMAT_NAMES[file.format])}</span>{" "}
        <span className={BADGES[state]}>{t(`reports.state.${state}`)}</span>
      </h3>
      <p>
        {t("reports.fileLine", { moment: formatDateTime(file.requestedAt), count: file.rows })}
        {file.fullIds && ` ${t("reports.withFullIds")}`}
        <br />
        {t("reports.purpose")}: {file.purpose}
        <br />
        {t("reports.filters")}: {file.filters || t("reports.noFilters")}
      </p>
      {state === "making" && (
        <>
          <Meter share={progress} label={t("reports.progress", { share: formatShare(progress, locale) })} />
          <p className="muted">{t("reports.progress", { share: formatShare(progress, locale) })}</p>
        </>
      )}
      {state === "ready" && expiresAt && (
        <p>
          <a className="button" href={`/quan-tri/tep-xuat/${file.id}`}>
            {t("reports.fetch", { size: megabytes(file.bytes ?? 0, locale) })}
          </a>{" "}
          <span className="muted">{t("reports.fetchUntil", { moment: formatDateTime(expiresAt) })}</span>
        </p>
      )}
      {state === "expired" && <p className="muted">{t("reports.expiredText")}</p>}
      {state === "failed" && <p>{t("reports.failedText")}</p>}
    </>
  );
}

/** Never "0 MB". */
const megabytes = (bytes: number, locale: Parameters<typeof formatNumber>[1]) =>
  formatNumber(Math.max(0.1, bytes / 1_000_000), locale, 1);
