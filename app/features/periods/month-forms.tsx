/** What an officer and the province do with a month: lock and send it; accept or return it. */
import { REASON_LENGTH } from "~/features/certificates/reason";
import { useT } from "~/i18n/context";
import { ErrorSummary, Field, type FieldErrors } from "~/ui/form";
import type { MonthPage } from "./read-month.server";

export function SendForm({ seen, errors }: { seen: string; errors: FieldErrors | undefined }) {
  const t = useT();
  return (
    <section className="card">
      <h2>{t("periods.sendTitle")}</h2>
      <p>{t("periods.sendText")}</p>
      <ErrorSummary errors={errors} />
      <form method="post">
        <input type="hidden" name="seen" value={seen} />
        <button type="submit" name="intent" value="send" className="button">
          {t("periods.send")}
        </button>
      </form>
    </section>
  );
}

export function AnswerForms({
  answer,
  errors,
  comment,
}: {
  answer: NonNullable<MonthPage["answer"]>;
  errors: FieldErrors | undefined;
  comment: string | undefined;
}) {
  const t = useT();
  return (
    <section className="card">
      <h2>{t("periods.answerTitle")}</h2>
      <ErrorSummary errors={errors} />
      {answer.blocked.accepted ? (
        <p className="notice">{t(`periods.fault.${answer.blocked.accepted}`)}</p>
      ) : (
        <form method="post">
          <input type="hidden" name="report" value={answer.reportId} />
          <button type="submit" name="intent" value="accept" className="button">
            {t("periods.accept")}
          </button>
        </form>
      )}
      {answer.blocked.returned ? (
        <p className="notice">{t(`periods.fault.${answer.blocked.returned}`)}</p>
      ) : (
        <form method="post" noValidate>
          <input type="hidden" name="report" value={answer.reportId} />
          <Field
            name="comment"
            label={t("periods.comment")}
            hint={t("periods.commentHint")}
            error={errors?.comment}
          >
            {(control) => (
              <textarea rows={3} maxLength={REASON_LENGTH.most} defaultValue={comment} {...control} />
            )}
          </Field>
          <button type="submit" name="intent" value="return" className="button button-secondary">
            {t("periods.return")}
          </button>
        </form>
      )}
    </section>
  );
}
