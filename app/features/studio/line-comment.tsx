/** A reviewer's comment on a line: its number as the comparison shows it, and the words. */
import { useT } from "~/i18n/context";
import { Field, type FieldErrors, TextField } from "~/ui/form";
import type { DraftPage } from "./read-draft.server";

export function LineComment({
  draft,
  errors,
  typed,
}: Pick<DraftPage, "draft"> & { errors: FieldErrors; typed: Record<string, string> }) {
  const t = useT();
  return (
    <form method="post" className="card" noValidate>
      <input type="hidden" name="version" value={draft.version} />
      <TextField
        name="line"
        label={t("studio.commentLine")}
        error={errors.line}
        defaultValue={typed.line}
        inputMode="numeric"
        size={6}
      />
      <Field name="words" label={t("studio.commentWords")} error={errors.words}>
        {(control) => <textarea rows={2} maxLength={2000} defaultValue={typed.words} {...control} />}
      </Field>
      <button type="submit" name="intent" value="comment" className="button button-secondary">
        {t("studio.commentAdd")}
      </button>
    </form>
  );
}
