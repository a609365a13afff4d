/** What grading again would do, in numbers, and the form that does it. */
import { REGRADE_RULES } from "#drizzle/schema/regrades";
import { useLocale, useT } from "~/i18n/context";
import { formatNumber } from "~/i18n/format";
import { ErrorSummary, Field, type FieldErrors } from "~/ui/form";
import type { RegradeEffect } from "./plan-regrade.server";
import { REASON_LENGTH } from "./reason";

export type RuleId = (typeof REGRADE_RULES)[number];

/** Each rule with what it would do; a link shows another one. */
export function RuleChoice({ chosen }: { chosen: RuleId }) {
  const t = useT();
  return (
    <form method="get" className="card">
      <fieldset>
        <legend>{t("bank.regradeHow")}</legend>
        {REGRADE_RULES.map((id) => (
          <label key={id} className="choice">
            <input type="radio" name="cach" value={id} defaultChecked={id === chosen} />{" "}
            {t(`bank.regradeRule.${id}`)}
          </label>
        ))}
      </fieldset>
      <button type="submit" className="button button-secondary">
        {t("bank.regradeLook")}
      </button>
    </form>
  );
}

const EFFECTS = [
  "reached",
  "gain",
  "lose",
  "nowPass",
  "noLongerPass",
  "newCertificates",
  "toReview",
] as const;

export function EffectTable({ effect }: { effect: RegradeEffect }) {
  const t = useT();
  const locale = useLocale();
  return (
    <section aria-labelledby="ket-qua-xem-thu">
      <h2 id="ket-qua-xem-thu">{t("bank.regradeEffect")}</h2>
      <table className="regrade-effect">
        <tbody>
          {EFFECTS.map((name) => (
            <tr key={name} data-effect={name}>
              <th scope="row">{t(`bank.regradeEffect.${name}`)}</th>
              <td className="number">{formatNumber(effect[name], locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {effect.unreadable > 0 && (
        <p className="notice notice-warm">
          {t("bank.regradeUnreadable", { count: formatNumber(effect.unreadable, locale) })}
        </p>
      )}
      <p className="hint">{t("bank.regradeEffectHint")}</p>
    </section>
  );
}

export function ApplyForm({ rule, errors, reason }: { rule: RuleId; errors: FieldErrors; reason: string }) {
  const t = useT();
  return (
    <form method="post" className="card" noValidate>
      <h2>{t("bank.regradeApplyTitle")}</h2>
      <ErrorSummary errors={errors} />
      <input type="hidden" name="cach" value={rule} />
      <Field
        name="ly-do"
        label={t("bank.regradeReason")}
        hint={t("bank.regradeReasonHint")}
        error={errors["ly-do"]}
      >
        {(control) => (
          <textarea rows={3} maxLength={REASON_LENGTH.most} lang="vi" defaultValue={reason} {...control} />
        )}
      </Field>
      <button type="submit" className="button">
        {t("bank.regradeApply")}
      </button>
    </form>
  );
}
