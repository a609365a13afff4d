/** The last step: on what ground, and how many are entered. */
import { LEGAL_BASES } from "#drizzle/schema/rosters";
import { useT } from "~/i18n/context";
import { ErrorSummary, type FieldErrors, TextField } from "~/ui/form";

interface Props {
  counts: { new: number; known: number; doubtful: number; faulty: number };
  undecided: number;
  errors: FieldErrors;
  typed: { legalBasis: string; grounds: string };
}

export function ConfirmForm({ counts, undecided, errors, typed }: Props) {
  const t = useT();
  const most = counts.new + counts.doubtful;
  if (most === 0) return <p className="notice">{t("rosters.nothingNew")}</p>;
  if (undecided > 0)
    return (
      <p className="notice">
        {t("rosters.decideFirst", { count: undecided })} <a href="?xem=can-xem">{t("rosters.seeDoubtful")}</a>
      </p>
    );
  return (
    <form method="post" className="card" noValidate>
      <h2>{t("rosters.confirmTitle")}</h2>
      <p>{t("rosters.confirmLead")}</p>
      {counts.faulty > 0 && <p className="notice">{t("rosters.faultyStay", { count: counts.faulty })}</p>}
      <ErrorSummary errors={errors} />
      <fieldset>
        <legend>{t("rosters.legalBasis")}</legend>
        {errors.legalBasis && <span className="field-error">{errors.legalBasis}</span>}
        {LEGAL_BASES.map((basis, at) => (
          <label key={basis} className="choice">
            <input
              type="radio"
              name="legalBasis"
              id={at === 0 ? "truong-legalBasis" : undefined}
              value={basis}
              defaultChecked={typed.legalBasis === basis}
            />
            <span>{t(`rosters.basis.${basis}`)}</span>
          </label>
        ))}
      </fieldset>
      <TextField
        name="grounds"
        label={t("rosters.grounds")}
        hint={t("rosters.groundsHint")}
        error={errors.grounds}
        defaultValue={typed.grounds}
      />
      <button type="submit" name="intent" value="confirm" className="button">
        {counts.doubtful > 0 ? t("rosters.confirmSome") : t("rosters.confirm", { count: counts.new })}
      </button>
    </form>
  );
}
