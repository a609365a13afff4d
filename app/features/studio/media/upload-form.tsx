/** One more file for a topic's library. */
import { useT } from "~/i18n/context";
import { Field, type FieldErrors, TextField } from "~/ui/form";

export function UploadForm({ errors, alt }: { errors: FieldErrors; alt: string }) {
  const t = useT();
  return (
    <form method="post" encType="multipart/form-data" className="card" noValidate>
      <h2>{t("media.add")}</h2>
      <Field name="file" label={t("media.file")} hint={t("media.fileHint")} error={errors.file}>
        {(control) => (
          <input type="file" accept=".jpg,.jpeg,.png,.webp,.gif,.avif,.svg,.mp4,.webm,.vtt" {...control} />
        )}
      </Field>
      <TextField
        name="alt"
        label={t("media.alt")}
        hint={t("media.altHint")}
        error={errors.alt}
        defaultValue={alt}
        maxLength={300}
      />
      <button type="submit" name="intent" value="add" className="button">
        {t("media.addDo")}
      </button>
    </form>
  );
}
