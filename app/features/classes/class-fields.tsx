/** The fields of a class and of a session. They work without script. */
import { useT } from "~/i18n/context";
import { Checkbox, Field, type FieldErrors, TextField } from "~/ui/form";
import type { ClassChoices } from "./class-choices.server";

export interface TypedClass {
  topic?: string;
  commune?: string;
  place?: string;
  seats?: string;
  guestTrainers?: string;
  walkIns?: boolean;
  invited?: string[];
  trainers?: string[];
  day?: string;
  from?: string;
  to?: string;
}

interface FieldsProps {
  typed: TypedClass;
  errors?: FieldErrors;
}

/** `fixedCommune`: the name of the one that gives the hall, where it can no longer be chosen. */
export function ClassFields({
  choices,
  typed,
  errors = {},
  fixedCommune,
}: FieldsProps & { choices: ClassChoices; fixedCommune?: string }) {
  const t = useT();
  return (
    <>
      <Choice name="topic" label={t("classes.topic")} options={choices.topics} {...{ typed, errors }} />
      {fixedCommune ? (
        <p>
          {t("classes.commune")}: <strong>{fixedCommune}</strong>
        </p>
      ) : (
        <Choice name="commune" label={t("classes.commune")} options={choices.hosts} {...{ typed, errors }} />
      )}
      <TextField
        name="place"
        label={t("classes.place")}
        hint={t("classes.placeHint")}
        error={errors.place}
        defaultValue={typed.place}
      />
      <TextField
        name="seats"
        label={t("classes.seats")}
        inputMode="numeric"
        error={errors.seats}
        defaultValue={typed.seats ?? "40"}
      />
      {choices.trainers.length > 0 && (
        <CheckList
          name="trainers"
          legend={t("classes.trainers")}
          options={choices.trainers}
          chosen={typed.trainers}
        />
      )}
      <TextField
        name="guestTrainers"
        label={t("classes.guestTrainers")}
        required={false}
        error={errors.guestTrainers}
        defaultValue={typed.guestTrainers}
      />
      {choices.communes.length > 1 && (
        <details className="class-invited" open={(typed.invited?.length ?? 0) > 0}>
          <summary>{t("classes.inviteOthers")}</summary>
          <CheckList
            name="invited"
            legend={t("classes.invited")}
            options={choices.communes.filter(([code]) => code !== typed.commune)}
            chosen={typed.invited}
          />
        </details>
      )}
      <Checkbox name="walkIns" label={t("classes.walkInsLabel")} defaultChecked={typed.walkIns} />
    </>
  );
}

export function SessionFields({ typed, errors = {} }: FieldsProps) {
  const t = useT();
  return (
    <div className="session-fields">
      <TextField
        name="day"
        type="date"
        label={t("classes.day")}
        error={errors.day}
        defaultValue={typed.day}
      />
      <TextField
        name="from"
        type="time"
        label={t("classes.from")}
        error={errors.from}
        defaultValue={typed.from ?? "08:00"}
      />
      <TextField
        name="to"
        type="time"
        label={t("classes.to")}
        error={errors.to}
        defaultValue={typed.to ?? "11:00"}
      />
    </div>
  );
}

function Choice({
  name,
  label,
  options,
  typed,
  errors,
}: {
  name: "topic" | "commune";
  label: string;
  options: [string, string][];
  typed: TypedClass;
  errors: FieldErrors;
}) {
  return (
    <Field name={name} label={label} error={errors[name]}>
      {(control) => (
        <select {...control} defaultValue={typed[name] ?? (options.length === 1 ? options[0]?.[0] : "")}>
          <option value="">–</option>
          {options.map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function CheckList({
  name,
  legend,
  options,
  chosen = [],
}: {
  name: string;
  legend: string;
  options: [string, string][];
  chosen?: string[];
}) {
  return (
    <fieldset className="check-list">
      <legend>{legend}</legend>
      {options.map(([value, words]) => (
        <label className="choice" key={value}>
          <input type="checkbox" name={name} value={value} defaultChecked={chosen.includes(value)} />
          <span>{words}</span>
        </label>
      ))}
    </fieldset>
  );
}
