/** The files of a topic: how each looks, what it weighs, where it is used. */
import { useLocale, useT } from "~/i18n/context";
import { formatNumber } from "~/i18n/format";
import { Meter } from "~/ui/meter";
import { captionsAddress } from "./captions-address";
import type { Library, LibraryFile } from "./read-library.server";

const MEGABYTE = 1024 * 1024;

export function LibraryList({
  topic,
  files,
  mayEdit,
  usedBytes,
  quotaBytes,
}: Pick<Library, "topic" | "files" | "mayEdit" | "usedBytes" | "quotaBytes">) {
  const t = useT();
  const locale = useLocale();
  const words = t("media.used", {
    files: files.length,
    used: formatNumber(usedBytes / MEGABYTE, locale, 1),
    most: quotaBytes / MEGABYTE,
  });
  return (
    <section aria-labelledby="hoc-lieu">
      <h2 id="hoc-lieu">{t("media.files")}</h2>
      <div className="studio-weight">
        <Meter share={Math.min(1, usedBytes / quotaBytes)} label={words} />
        <p className="muted">{words}</p>
      </div>
      {files.length === 0 && <p className="empty">{t("media.none")}</p>}
      <ul className="plain-list media-library">
        {files.map((file) => (
          <li key={file.path} className="card">
            <File file={file} mayEdit={mayEdit} topicSlug={topic.slug} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function File({ file, mayEdit, topicSlug }: { file: LibraryFile; mayEdit: boolean; topicSlug: string }) {
  const t = useT();
  const locale = useLocale();
  const { path, address, mime, bytes, width, height, alt, fromStudio, uses } = file;
  const size = width && height ? `${width} × ${height} · ` : "";
  return (
    <>
      {mime.startsWith("image/") && (
        <img src={address} alt={alt ?? ""} loading="lazy" className="media-look" />
      )}
      {mime.startsWith("video/") && (
        // biome-ignore lint/a11y/useMediaCaption: captions are files of their own and come with the lesson
        <video src={address} controls preload="none" className="media-look" aria-label={path} />
      )}
      <h3 className="media-name">
        <a href={address}>{path}</a>
      </h3>
      <p className="muted">
        {size}
        {formatNumber(bytes / 1024, locale, bytes < 10_240 ? 1 : 0)} KB
      </p>
      {alt && <p lang="vi">{alt}</p>}
      {alt === "" && <p className="muted">{t("media.isDecorative")}</p>}
      {mime.startsWith("video/") && (
        <p>
          <a href={captionsAddress(topicSlug, path)}>
            {t(file.captions ? "captions.open" : "captions.write")}
            <span className="visually-hidden"> {path}</span>
          </a>
        </p>
      )}
      {uses.length === 0 ? (
        <p className="muted">{t("media.unused")}</p>
      ) : (
        <ul>
          {uses.map(({ kind, title, href }) => (
            <li key={href}>
              {t(`media.use.${kind}`)}:{" "}
              <a href={href} lang="vi">
                {title}
              </a>
            </li>
          ))}
        </ul>
      )}
      {!fromStudio && <p className="muted">{t("media.fromFiles")}</p>}
      {mayEdit && fromStudio && uses.length === 0 && (
        <form method="post">
          <input type="hidden" name="path" value={path} />
          <button type="submit" name="intent" value="remove" className="button button-quiet">
            {t("media.remove")}
            <span className="visually-hidden"> {path}</span>
          </button>
        </form>
      )}
    </>
  );
}
