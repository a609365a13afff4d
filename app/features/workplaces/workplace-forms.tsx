/** The forms of the list of workplaces: add several, rename, retire, say how many work there. They work without script. */
import { Form } from "@remix-run/react";
import { useT } from "~/i18n/context";
import { Field, type FieldErrors, TextField } from "~/ui/form";
import type { Workplace } from "./list-workplaces.server";

interface Returned {
  errors: FieldErrors;
  typed: Partial<Record<string, string>>;
}

/** The value of the choice "an office of the province". */
export const OF_PROVINCE = "tinh";

export function AddWorkplaces({
  communes,
  wholeProvince,
  returned,
}: {
  communes: readonly { code: string; fullName: string }[];
  wholeProvince: boolean;
  returned: Returned | undefined;
}) {
  const t = useT();
  const only = !wholeProvince && communes.length === 1 ? communes[0]?.code : undefined;
  return (
    <Form method="post" className="card" noValidate>
      <Field name="commune" label={t("workplaces.commune")} error={returned?.errors.commune}>
        {(control) => (
          <select {...control} defaultValue={returned?.typed.commune ?? only ?? ""}>
            <option value="">{t("workplaces.communeChoose")}</option>
            {wholeProvince && <option value={OF_PROVINCE}>{t("workplaces.ofProvince")}</option>}
            {communes.map(({ code, fullName }) => (
              <option key={code} value={code}>
                {fullName}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field
        name="names"
        label={t("workplaces.names")}
        hint={t("workplaces.namesHint")}
        error={returned?.errors.names}
      >
        {(control) => <textarea {...control} rows={5} defaultValue={returned?.typed.names} />}
      </Field>
      <button type="submit" className="button">
        {t("workplaces.add")}
      </button>
    </Form>
  );
}

export function StaffForm({ returned }: { returned: Returned | undefined }) {
  const t = useT();
  const field = (name: string) => ({
    name,
    error: returned?.errors[name],
    defaultValue: returned?.typed[name],
  });
  return (
    <Form method="post" className="card" noValidate>
      <TextField {...field("staff")} label={t("workplaces.staff")} inputMode="numeric" />
      <TextField
        {...field("asOf")}
        label={t("workplaces.asOf")}
        hint={t("workplaces.asOfHint")}
        inputMode="numeric"
      />
      <TextField {...field("source")} label={t("workplaces.source")} hint={t("workplaces.sourceHint")} />
      <button type="submit" className="button" name="intent" value="staff">
        {t("common.save")}
      </button>
    </Form>
  );
}

export function ChangeWorkplace({
  workplace,
  returned,
}: {
  workplace: Workplace;
  returned: Returned | undefined;
}) {
  const t = useT();
  return (
    <Form method="post" className="card" noValidate>
      <TextField
        name="names"
        label={t("workplaces.name")}
        error={returned?.errors.names}
        defaultValue={returned?.typed.names ?? workplace.name}
      />
      <div className="row">
        <button type="submit" className="button" name="intent" value="rename">
          {t("common.save")}
        </button>
        <button
          type="submit"
          className="button button-quiet"
          name="intent"
          value={workplace.retired ? "restore" : "retire"}
        >
          {t(workplace.retired ? "workplaces.restore" : "workplaces.retire")}
        </button>
      </div>
    </Form>
  );
}
