/** The picture of a clip before it plays: one of the topic's, or, with the script, a moment of the clip itself. */
import { useT } from "~/i18n/context";
import { Field } from "~/ui/form";
import type { ClipPage } from "./clip-captions.server";

export function PosterFields({
  clip,
  pictures,
  error,
}: Pick<ClipPage, "clip" | "pictures"> & { error: string | undefined }) {
  const t = useT();
  const shown = pictures.find(({ path }) => path === clip.poster);
  return (
    <section className="card" aria-labelledby="anh-bia">
      <h2 id="anh-bia">{t("captions.posterTitle")}</h2>
      {shown && <img src={shown.address} alt={shown.alt ?? ""} className="media-look" />}
      <Field
        name="poster"
        label={t("captions.poster")}
        hint={t("captions.posterHint")}
        error={error}
        required={false}
      >
        {(control) => (
          <select defaultValue={clip.poster ?? ""} {...control}>
            <option value="">{t("captions.noPoster")}</option>
            {pictures.map(({ path, alt }) => (
              <option key={path} value={path}>
                {alt ? `${path} (${alt})` : path}
              </option>
            ))}
          </select>
        )}
      </Field>
      <p className="row">
        <button type="submit" name="intent" value="poster" className="button button-secondary">
          {t("captions.posterDo")}
        </button>
        {/* Shown by the script, which alone can take a picture out of a clip, and puts it into the field beside it. */}
        <input type="file" name="frame" aria-label={t("captions.frameDo")} hidden />
        <button type="submit" name="intent" value="frame" className="button button-quiet" data-frame hidden>
          {t("captions.frameDo")}
        </button>
      </p>
    </section>
  );
}
