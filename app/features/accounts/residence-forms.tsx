/** The two things an officer records of where a person lives: that they moved, and that they died. */
import { useT } from "~/i18n/context";
import { ErrorSummary, Field, type FieldErrors, TextField } from "~/ui/form";
import type { Residence } from "./read-residence.server";

/** What was typed in the form that came back, and what is wrong with it. */
export interface ReturnedResidence {
  intent: string;
  errors: FieldErrors;
  typed: Record<string, string>;
}

export function MoveForm({
  person,
  returned,
}: {
  person: Pick<Residence, "communes" | "communeCode">;
  returned: ReturnedResidence | undefined;
}) {
  const t = useT();
  return (
    <section className="card">
      <h2>{t("residence.recordMove")}</h2>
      <p>{t("residence.moveText")}</p>
      <ErrorSummary errors={returned?.errors} />
      <form method="post" noValidate>
        <input type="hidden" name="intent" value="move" />
        <Field name="toCommune" label={t("residence.toCommune")} error={returned?.errors.toCommune}>
          {(control) => (
            <select {...control} defaultValue={returned?.typed.toCommune ?? ""}>
              <option value="">{t("figures.chooseCommune")}</option>
              {person.communes
                .filter(([code]) => code !== person.communeCode)
                .map(([code, name]) => (
                  <option key={code} value={code}>
                    {name}
                  </option>
                ))}
            </select>
          )}
        </Field>
        <TextField
          name="movedOn"
          label={t("residence.movedOn")}
          hint={t("residence.dayHint")}
          error={returned?.errors.movedOn}
          defaultValue={returned?.typed.movedOn}
          inputMode="numeric"
        />
        <button type="submit" className="button">
          {t("residence.saveMove")}
        </button>
      </form>
    </section>
  );
}

export function DeathForm({
  diedOn,
  returned,
}: {
  diedOn: string | null;
  returned: ReturnedResidence | undefined;
}) {
  const t = useT();
  return (
    <section className="card">
      <h2>{t("residence.recordDeath")}</h2>
      <p>{t("residence.deathText")}</p>
      <ErrorSummary errors={returned?.errors} />
      <form method="post" noValidate>
        <input type="hidden" name="intent" value="death" />
        <TextField
          name="diedOn"
          label={t("residence.diedOn")}
          hint={t("residence.dayHint")}
          error={returned?.errors.diedOn}
          defaultValue={returned?.typed.diedOn ?? diedOn?.split("-").reverse().join("/")}
          inputMode="numeric"
        />
        <button type="submit" className="button">
          {t("residence.saveDeath")}
        </button>
      </form>
      {diedOn && (
        <form method="post">
          <input type="hidden" name="intent" value="alive" />
          <button type="submit" className="button button-quiet">
            {t("residence.withdrawDeath")}
          </button>
        </form>
      )}
    </section>
  );
}
