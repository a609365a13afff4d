/** Taking roles back and giving new ones, on a person's page. */
import { Form } from "@remix-run/react";
import { useT } from "~/i18n/context";
import { formatDate } from "~/i18n/format";
import { Field, type FieldErrors } from "~/ui/form";
import { ROLE_CHOICES } from "./manage-roles";
import type { Role } from "./viewer";

interface Grant {
  grantId: string;
  role: Role;
  scopeName: string | null;
  grantedAt: Date;
}

export function HeldRoles({ grants, isSelf }: { grants: Grant[]; isSelf: boolean }) {
  const t = useT();
  if (grants.length === 0) return <p className="empty">{t("accounts.rolesNone")}</p>;
  return (
    <ul className="plain-list">
      {grants.map(({ grantId, role, scopeName, grantedAt }) => {
        const name = [t(`accounts.role.${role}`), scopeName].filter(Boolean).join(" · ");
        return (
          <li key={grantId} className="card row spread">
            <span>
              <strong>{name}</strong>
              <span className="hint">{t("accounts.roleSinceDate", { date: formatDate(grantedAt) })}</span>
              {isSelf && role === "province-admin" && <span className="hint">{t("accounts.roleOwn")}</span>}
            </span>
            <Form method="post">
              <button type="submit" name="grant" value={grantId} className="button button-secondary">
                {t("accounts.roleTake")}
                <span className="visually-hidden"> {name}</span>
              </button>
            </Form>
          </li>
        );
      })}
    </ul>
  );
}

/** For someone who lost both phone and recovery codes. */
export function ResetSecondFactor() {
  const t = useT();
  return (
    <Form method="post" className="card">
      <p className="hint">{t("secondFactor.resetHint")}</p>
      <button type="submit" name="intent" value="reset-second-factor" className="button button-secondary">
        {t("secondFactor.reset")}
      </button>
    </Form>
  );
}

interface Props {
  communes: { code: string; fullName: string }[];
  topics: { id: string; title: string }[];
  failed: { errors: FieldErrors; role: string; commune: string; topic: string } | undefined;
}

export function GrantFields({ communes, topics, failed }: Props) {
  const t = useT();
  return (
    <>
      <fieldset className="field" aria-describedby={failed?.errors.role ? "truong-role-loi" : undefined}>
        <legend>{t("accounts.roleColumn")}</legend>
        {failed?.errors.role && (
          <span className="field-error" id="truong-role-loi">
            {failed.errors.role}
          </span>
        )}
        {ROLE_CHOICES.map((role, index) => (
          <label className="choice" key={role}>
            <input
              type="radio"
              name="role"
              value={role}
              id={index === 0 ? "truong-role" : undefined}
              defaultChecked={failed?.role === role}
            />
            <span>
              {t(`accounts.role.${role}`)}
              <span className="hint">{t(`accounts.roleMeans.${role}`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <Field
        name="commune"
        label={t("accounts.commune")}
        hint={t("accounts.roleCommuneHint")}
        error={failed?.errors.commune}
        required={false}
      >
        {(control) => (
          <select {...control} defaultValue={failed?.commune ?? ""}>
            <option value="">{t("accounts.communeChoose")}</option>
            {communes.map(({ code, fullName }) => (
              <option key={code} value={code}>
                {fullName}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field
        name="topic"
        label={t("accounts.roleTopic")}
        hint={t("accounts.roleTopicHint")}
        error={failed?.errors.topic}
        required={false}
      >
        {(control) => (
          <select {...control} defaultValue={failed?.topic ?? ""}>
            <option value="">{t("accounts.roleTopicAll")}</option>
            {topics.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        )}
      </Field>
    </>
  );
}
