/** What happens when an account is closed or erased, said before it is asked for; then the form. */
import { useT } from "~/i18n/context";
import type { MessageKey } from "~/i18n/translate";
import { Checkbox, ErrorSummary, Field } from "~/ui/form";
import type { ReturnedWish } from "./ask-form";
import { WISH_LENGTH } from "./request-form";

const CLOSES: MessageKey[] = [
  "personalData.endClose.signIn",
  "personalData.endClose.keeps",
  "personalData.endClose.days",
];
const REMOVES: MessageKey[] = [
  "personalData.endDelete.removesPerson",
  "personalData.endDelete.removesLearning",
];
const KEEPS: MessageKey[] = [
  "personalData.endDelete.keepsCount",
  "personalData.endDelete.keepsPaper",
  "personalData.endDelete.keepsLog",
  "personalData.endDelete.keepsMinor",
];

export function EndingForm({ returned }: { returned: ReturnedWish | undefined }) {
  const t = useT();
  const { errors, typed } = returned ?? { errors: {}, typed: {} };
  return (
    <>
      <section className="card">
        <h2>{t("personalData.endClose")}</h2>
        <Points of={CLOSES} />
      </section>
      <section className="card">
        <h2>{t("personalData.endDelete")}</h2>
        <p>
          <strong>{t("personalData.endDelete.removes")}</strong>
        </p>
        <Points of={REMOVES} />
        <p>
          <strong>{t("personalData.endDelete.keeps")}</strong>
        </p>
        <Points of={KEEPS} />
        <p>{t("personalData.endDelete.days")}</p>
      </section>
      <p className="notice notice-warm">{t("personalData.endDelete.advice")}</p>
      <form method="post" noValidate>
        <ErrorSummary errors={returned?.errors} />
        <fieldset className="question" id="truong-kind">
          <legend>{t("personalData.endChoose")}</legend>
          {errors.kind && <span className="field-error">{errors.kind}</span>}
          {(["withdraw", "delete"] as const).map((kind) => (
            <label key={kind} className="choice">
              <input type="radio" name="kind" value={kind} defaultChecked={typed.kind === kind} required />
              <span>{t(kind === "delete" ? "personalData.endDelete" : "personalData.endClose")}</span>
            </label>
          ))}
        </fieldset>
        <Field name="wish" label={t("personalData.endWish")} error={errors.wish} required={false}>
          {(control) => <textarea rows={3} maxLength={WISH_LENGTH} defaultValue={typed.wish} {...control} />}
        </Field>
        <Checkbox
          name="understood"
          label={t("personalData.endUnderstood")}
          error={errors.understood}
          defaultChecked={"understood" in typed}
        />
        <button type="submit" className="button button-danger">
          {t("personalData.askSend")}
        </button>
      </form>
    </>
  );
}

function Points({ of }: { of: readonly MessageKey[] }) {
  const t = useT();
  return (
    <ul>
      {of.map((point) => (
        <li key={point}>{t(point)}</li>
      ))}
    </ul>
  );
}
