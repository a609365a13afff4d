/**
 * What stands at the head of a lesson, in plain fields. Works by itself; the editor's script finds it by data-head
 * and keeps it and the text in step.
 */
import type { LessonHead } from "~/features/content/lesson-head";
import { useT } from "~/i18n/context";
import { Field, type FieldErrors, TextField } from "~/ui/form";

interface Props {
  /** Null while the head in the text cannot be read. */
  head: LessonHead | null;
  version: number;
  errors: FieldErrors;
}

export function HeadForm({ head, version, errors }: Props) {
  const t = useT();
  const lines = (name: "outcomes" | "sources", value: string) => (
    <Field
      name={name}
      label={t(`studio.head.${name}`)}
      hint={t(`studio.head.${name}Hint`)}
      required={false}
      error={errors[name]}
    >
      {(control) => <textarea rows={4} lang="vi" defaultValue={value} {...control} />}
    </Field>
  );
  return (
    <details className="card studio-head" open>
      <summary>
        <h2>{t("studio.headTitle")}</h2>
      </summary>
      <p className="notice notice-warm" data-head-broken hidden={head !== null}>
        {t("studio.headBroken")}
      </p>
      <form method="post" data-head hidden={head === null} noValidate>
        <input type="hidden" name="version" value={version} />
        <TextField
          name="title"
          label={t("studio.newLessonTitle")}
          hint={t("studio.head.titleHint")}
          error={errors.title}
          defaultValue={head?.title}
          lang="vi"
        />
        <TextField
          name="minutes"
          label={t("studio.head.minutes")}
          hint={t("studio.head.minutesHint")}
          required={false}
          error={errors.minutes}
          defaultValue={head?.minutes}
          inputMode="numeric"
          size={6}
        />
        {lines("outcomes", head?.outcomes ?? "")}
        {lines("sources", head?.sources ?? "")}
        <p className="row">
          <button type="submit" name="intent" value="head" className="button button-secondary">
            {t("studio.headSave")}
          </button>
        </p>
      </form>
    </details>
  );
}
