/** What an officer may do with an open request; each step is closed until asked for. */
import type { ReactNode } from "react";
import { useT } from "~/i18n/context";
import { formatCalendarDate } from "~/i18n/format";
import { Checkbox, ErrorSummary, Field, type FieldErrors } from "~/ui/form";
import { ANSWER_LENGTH } from "./answer-form";
import { extendedFinish } from "./request-clock";
import { mayExtend, type RequestFacts } from "./request-state";

/** The step whose form came back, with what was typed. */
export interface ReturnedStep {
  intent: string;
  errors: FieldErrors;
  typed: string;
}

export function RequestSteps({
  request,
  mayFinish,
  returned,
}: {
  request: RequestFacts;
  mayFinish: boolean;
  returned: ReturnedStep | undefined;
}) {
  const t = useT();
  const { kind, finishBy, acknowledgedAt } = request;
  const later = extendedFinish(kind, finishBy);
  const of = (intent: string) => (returned?.intent === intent ? returned : undefined);
  return (
    <>
      {!acknowledgedAt && (
        <form method="post">
          <button type="submit" name="intent" value="acknowledge" className="button">
            {t("personalData.queue.acknowledge")}
          </button>
        </form>
      )}
      {!mayFinish && <p className="notice">{t("personalData.queue.provinceOnly")}</p>}
      {mayFinish && kind === "delete" && <EraseStep returned={of("erase")} />}
      {mayFinish && kind !== "delete" && (
        <Step intent="done" title={t("personalData.queue.finish")} returned={of("done")}>
          <p>
            {t(kind === "withdraw" ? "personalData.queue.finishWithdraw" : "personalData.queue.finishText")}
          </p>
          <Answer name="done" label={t("personalData.queue.answer")} returned={of("done")} />
          <button type="submit" className="button">
            {t("personalData.queue.finishDo")}
          </button>
        </Step>
      )}
      {mayExtend(request) && later && (
        <Step intent="extend" title={t("personalData.queue.extend")} returned={of("extend")}>
          <p>{t("personalData.queue.extendText", { date: formatCalendarDate(later) })}</p>
          <Answer name="extend" label={t("personalData.queue.extendReason")} returned={of("extend")} />
          <button type="submit" className="button">
            {t("personalData.queue.extendDo")}
          </button>
        </Step>
      )}
      <Step intent="refuse" title={t("personalData.queue.refuse")} returned={of("refuse")}>
        <p>{t("personalData.queue.refuseText")}</p>
        <Answer name="refuse" label={t("personalData.queue.answer")} returned={of("refuse")} />
        <button type="submit" className="button button-danger">
          {t("personalData.queue.refuseDo")}
        </button>
      </Step>
    </>
  );
}

function EraseStep({ returned }: { returned: ReturnedStep | undefined }) {
  const t = useT();
  return (
    <Step intent="erase" title={t("personalData.queue.erase")} returned={returned}>
      <p>{t("personalData.queue.eraseText")}</p>
      <Checkbox
        name="confirmed"
        label={t("personalData.queue.eraseConfirm")}
        error={returned?.errors.confirmed}
      />
      <button type="submit" className="button button-danger">
        {t("personalData.queue.eraseDo")}
      </button>
    </Step>
  );
}

function Step({
  intent,
  title,
  returned,
  children,
}: {
  intent: string;
  title: string;
  returned: ReturnedStep | undefined;
  children: ReactNode;
}) {
  return (
    <details className="card change-form" open={returned !== undefined}>
      <summary>
        <h2>{title}</h2>
      </summary>
      <ErrorSummary errors={returned?.errors} />
      <form method="post" noValidate>
        <input type="hidden" name="intent" value={intent} />
        {children}
      </form>
    </details>
  );
}

/** The field is named for its step: several stand on one page. */
function Answer({
  name,
  label,
  returned,
}: {
  name: string;
  label: string;
  returned: ReturnedStep | undefined;
}) {
  return (
    <Field name={name} label={label} error={returned?.errors[name]}>
      {(control) => (
        <textarea
          rows={4}
          minLength={ANSWER_LENGTH.least}
          maxLength={ANSWER_LENGTH.most}
          defaultValue={returned?.typed}
          {...control}
        />
      )}
    </Field>
  );
}
