/** The forms of a commune's list of hamlets: add several, rename one, retire one. They work without script. */
import { Form } from "@remix-run/react";
import { HAMLET_KIND_NAMES, type HamletKind } from "~/features/places/hamlet-name";
import type { Hamlet } from "~/features/places/list-hamlets.server";
import { useT } from "~/i18n/context";
import { Field, type FieldErrors, TextField } from "~/ui/form";

interface Returned {
  errors: FieldErrors;
  typed: Partial<Record<string, string>>;
}

export function AddHamlets({ kind, returned }: { kind: HamletKind; returned: Returned | undefined }) {
  const t = useT();
  return (
    <Form method="post" className="card" noValidate>
      <KindField value={returned?.typed.kind ?? kind} error={returned?.errors.kind} />
      <Field
        name="names"
        label={t("coverage.hamletNames")}
        hint={t("coverage.hamletNamesHint")}
        error={returned?.errors.names}
      >
        {(control) => <textarea {...control} rows={6} defaultValue={returned?.typed.names} />}
      </Field>
      <button type="submit" className="button" name="intent" value="add">
        {t("coverage.hamletAdd")}
      </button>
    </Form>
  );
}

export function RenameHamlet({ hamlet, returned }: { hamlet: Hamlet; returned: Returned | undefined }) {
  const t = useT();
  return (
    <Form method="post" className="card" noValidate>
      <h2>{t("coverage.hamletRenameTitle", { name: hamlet.fullName })}</h2>
      <input type="hidden" name="hamlet" value={hamlet.id} />
      <KindField value={returned?.typed.kind ?? hamlet.kind} error={returned?.errors.kind} />
      <TextField
        name="names"
        label={t("coverage.hamletName")}
        error={returned?.errors.names}
        defaultValue={returned?.typed.names ?? hamlet.name}
      />
      <button type="submit" className="button" name="intent" value="rename">
        {t("common.save")}
      </button>
    </Form>
  );
}

function KindField({ value, error }: { value: string; error: string | undefined }) {
  const t = useT();
  return (
    <Field name="kind" label={t("coverage.hamletKind")} error={error}>
      {(control) => (
        <select {...control} defaultValue={value}>
          {Object.entries(HAMLET_KIND_NAMES).map(([kind, name]) => (
            <option key={kind} value={kind}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** `counts`: by hamlet id, how many are registered there. */
export function HamletTable({
  hamlets,
  counts,
  address,
}: {
  hamlets: readonly Hamlet[];
  counts: Readonly<Record<string, { people: number }>>;
  address: string;
}) {
  const t = useT();
  return (
    <table className="rows-as-cards">
      <thead>
        <tr>
          <th scope="col">{t("coverage.hamlet")}</th>
          <th scope="col" className="number">
            {t("coverage.peopleTitle")}
          </th>
          <th scope="col">{t("coverage.hamletState")}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {hamlets.map(({ id, fullName, retired }) => (
          <tr key={id}>
            <th scope="row">{fullName}</th>
            <td className="number" data-label={t("coverage.peopleTitle")}>
              {counts[id]?.people ?? 0}
            </td>
            <td data-label={t("coverage.hamletState")}>
              {t(retired ? "coverage.hamletRetired" : "coverage.hamletInUse")}
            </td>
            <td>
              <Form method="post" className="row">
                <a href={`${address}?sua=${id}`}>{t("coverage.hamletRename", { name: fullName })}</a>
                <input type="hidden" name="hamlet" value={id} />
                <button
                  type="submit"
                  className="button button-quiet"
                  name="intent"
                  value={retired ? "restore" : "retire"}
                >
                  {t(retired ? "coverage.hamletRestore" : "coverage.hamletRetire", { name: fullName })}
                </button>
              </Form>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
