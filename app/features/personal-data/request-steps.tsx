/** What an officer may do with an open request; each step is closed until asked for. */
import { useT } from "~/i18n/context";
import { formatCalendarDate } from "~/i18n/format";
import { ChangeForm, ReasonField } from "~/ui/change-form";
import { Checkbox, type FieldErrors } from "~/ui/form";
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
        <ChangeForm intent="done" title={t("personalData.queue.finish")} errors={of("done")?.errors}>
          <p>
            {t(kind === "withdraw" ? "personalData.queue.finishWithdraw" : "personalData.queue.finishText")}
          </p>
          <Answer name="done" label={t("personalData.queue.answer")} returned={of("done")} />
          <button type="submit" className="button">
            {t("personalData.queue.finishDo")}
          </button>
        </ChangeForm>
      )}
      {mayExtend(request) && later && (
        <ChangeForm intent="extend" title={t("personalData.queue.extend")} errors={of("extend")?.errors}>
          <p>{t("personalData.queue.extendText", { date: formatCalendarDate(later) })}</p>
          <Answer name="extend" label={t("personalData.queue.extendReason")} returned={of("extend")} />
          <button type="submit" className="button">
            {t("personalData.queue.extendDo")}
          </button>
        </ChangeForm>
      )}
      <ChangeForm intent="refuse" title={t("personalData.queue.refuse")} errors={of("refuse")?.errors}>
        <p>{t("personalData.queue.refuseText")}</p>
        <Answer name="refuse" label={t("personalData.queue.answer")} returned={of("refuse")} />
        <button type="submit" className="button button-danger">
          {t("personalData.queue.refuseDo")}
        </button>
      </ChangeForm>
    </>
  );
}

function EraseStep({ returned }: { returned: ReturnedStep | undefined }) {
  const t = useT();
  return (
    <ChangeForm intent="erase" title={t("personalData.queue.erase")} errors={returned?.errors}>
      <p>{t("personalData.queue.eraseText")}</p>
      <Checkbox
        name="confirmed"
        label={t("personalData.queue.eraseConfirm")}
        error={returned?.errors.confirmed}
      />
      <button type="submit" className="button button-danger">
        {t("personalData.queue.eraseDo")}
      </button>
    </ChangeForm>
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
    <ReasonField
      name={name}
      label={label}
      error={returned?.errors[name]}
      length={ANSWER_LENGTH}
      typed={returned?.typed}
    />
  );
}
