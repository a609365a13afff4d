/** The form by which a person asks about their data; what ends the account has a page of its own. */
import { useT } from "~/i18n/context";
import { ErrorSummary, Field, type FieldErrors } from "~/ui/form";
import { WISH_LENGTH } from "./request-form";

const KINDS = ["view", "correct", "copy", "restrict", "object", "complain"] as const;

/** What was typed and is wrong with it, after the form came back. */
export interface ReturnedWish {
  errors: FieldErrors;
  typed: Record<string, string>;
}

export function AskForm({ returned }: { returned: ReturnedWish | undefined }) {
  const t = useT();
  const { errors, typed } = returned ?? { errors: {}, typed: {} };
  return (
    <form method="post" noValidate>
      <ErrorSummary errors={returned?.errors} />
      <fieldset className="question" id="truong-kind">
        <legend>{t("personalData.askKind")}</legend>
        {errors.kind && <span className="field-error">{errors.kind}</span>}
        {KINDS.map((kind) => (
          <label key={kind} className="choice">
            <input type="radio" name="kind" value={kind} defaultChecked={typed.kind === kind} required />
            <span>
              {t(`personalData.kind.${kind}`)}
              <span className="hint">{t(`personalData.kindHint.${kind}`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <Field
        name="wish"
        label={t("personalData.askWish")}
        hint={t("personalData.askWishHint")}
        error={errors.wish}
      >
        {(control) => <textarea rows={4} maxLength={WISH_LENGTH} defaultValue={typed.wish} {...control} />}
      </Field>
      <button type="submit" name="intent" value="send" className="button">
        {t("personalData.askSend")}
      </button>
    </form>
  );
}
