/** One certificate that waits for a decision after grading again: what happened, and keep or revoke with a reason. */
import { REGRADE_DECISIONS } from "#drizzle/schema/regrades";
import { useLocale, useT } from "~/i18n/context";
import { formatDate, formatShare } from "~/i18n/format";
import { ErrorSummary, Field, type FieldErrors } from "~/ui/form";
import { REASON_LENGTH } from "./reason";

interface Row {
  id: string;
  certificateId: string;
  number: string;
  topicTitle: string;
  fullName: string;
  birthYear: number;
  communeName: string | null;
  key: string;
  reason: string;
  appliedAt: Date | string;
  scoreBefore: number | null;
  scoreAfter: number | null;
}

interface Returned {
  typed: string;
  decision: string | null;
  errors: FieldErrors;
}

export function ReviewedCertificate({ row, returned }: { row: Row; returned: Returned | undefined }) {
  const t = useT();
  const locale = useLocale();
  const reasonName = `ly-do-${row.id}`;
  return (
    <section className="card" aria-labelledby={`giay-${row.id}`}>
      <h2 id={`giay-${row.id}`}>
        <a href={`/quan-tri/chung-nhan/${row.certificateId}`}>{row.number}</a>
      </h2>
      <p>
        <strong>{row.fullName}</strong> ({row.birthYear}){row.communeName && `, ${row.communeName}`} ·{" "}
        <span lang="vi">{row.topicTitle}</span>
      </p>
      <p>
        {t("certificates.review.what", {
          date: formatDate(row.appliedAt),
          key: row.key,
          before: formatShare(row.scoreBefore ?? 0, locale),
          after: formatShare(row.scoreAfter ?? 0, locale),
        })}
      </p>
      <blockquote lang="vi">{row.reason}</blockquote>
      <ErrorSummary errors={returned?.errors} />
      <form method="post" noValidate>
        <input type="hidden" name="id" value={row.id} />
        <fieldset id={`truong-quyet-dinh-${row.id}`}>
          <legend>{t("certificates.review.decision")}</legend>
          {REGRADE_DECISIONS.map((decision) => (
            <label key={decision} className="choice">
              <input
                type="radio"
                name="quyet-dinh"
                value={decision}
                defaultChecked={returned?.decision === decision}
              />{" "}
              {t(`certificates.review.${decision}`)}
            </label>
          ))}
        </fieldset>
        <Field
          name={reasonName}
          label={t("certificates.review.reason")}
          hint={t("certificates.review.reasonHint")}
          error={returned?.errors[reasonName]}
        >
          {(control) => (
            <textarea
              rows={3}
              maxLength={REASON_LENGTH.most}
              lang="vi"
              defaultValue={returned?.typed}
              {...control}
              name="ly-do"
            />
          )}
        </Field>
        <button type="submit" className="button">
          {t("certificates.review.decide")}
        </button>
      </form>
    </section>
  );
}
