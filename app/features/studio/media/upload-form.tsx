/** One more file for a topic's library. */
import { useT } from "~/i18n/context";
import { Checkbox, Field, type FieldErrors, TextField } from "~/ui/form";

export function UploadForm({
  errors,
  alt,
  decorative,
}: {
  errors: FieldErrors;
  alt: string;
  decorative: boolean;
}) {
  const t = useT();
  return (
    <form method="post" encType="multipart/form-data" className="card" noValidate>
      <h2>{t("media.add")}</h2>
      <Field name="file" label={t("media.file")} hint={t("media.fileHint")} error={errors.file}>
        {(control) => (
          <input
            type="file"
            accept=".jpg,.jpeg,.png,.webp,.gif,.avif,.svg,.mp4,.webm,.vtt,.pdf"
            {...control}
          />
        )}
      </Field>
      <TextField
        name="alt"
        label={t("media.alt")}
        hint={t("media.altHint")}
        error={errors.alt}
        defaultValue={alt}
        maxLength={300}
        required={false}
      />
      <Checkbox name="decorative" label={t("media.decorative")} defaultChecked={decorative} />
      <button type="submit" name="intent" value="add" className="button">
        {t("media.addDo")}
      </button>
    </form>
  );
}
