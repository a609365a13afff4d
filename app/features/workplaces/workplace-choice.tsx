/** The form by which somebody's workplace is chosen. It works without script. */
import { Form } from "@remix-run/react";
import { useT } from "~/i18n/context";
import { Field } from "~/ui/form";
import type { WorkplaceChoices } from "./workplace-choices.server";

export function WorkplaceChoice({ chosen, groups }: WorkplaceChoices) {
  const t = useT();
  if (groups.length === 0) return <p className="empty">{t("workplaces.noChoice")}</p>;
  return (
    <Form method="post" className="card">
      <Field
        name="workplace"
        label={t("workplaces.workplace")}
        hint={t("workplaces.choiceHint")}
        required={false}
      >
        {(control) => (
          <select {...control} defaultValue={chosen}>
            <option value="">{t("workplaces.unknown")}</option>
            {groups.map(({ commune, workplaces }) => (
              <optgroup key={commune ?? ""} label={commune ?? t("workplaces.ofProvince")}>
                {workplaces.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        )}
      </Field>
      <button type="submit" className="button">
        {t("common.save")}
      </button>
    </Form>
  );
}
