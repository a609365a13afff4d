/** The text of a draft in a form that works by itself; the editor's script finds it by data-editor. */
import { useT } from "~/i18n/context";
import { Field } from "~/ui/form";
import { DraftConflict } from "./draft-conflict";
import type { DraftFormFailure } from "./handle-draft-form.server";
import type { DraftPage } from "./read-draft.server";
import { SourceLines } from "./source-lines";

interface Props {
  draft: DraftPage["draft"];
  failed: DraftFormFailure | undefined;
  script: { src: string; data: string } | null;
  mayWrite: boolean;
}

export function DraftEditor({ draft, failed, script, mayWrite }: Props) {
  const t = useT();
  const conflict = failed?.conflict;
  if (!mayWrite)
    return (
      <section className="card">
        <h2>{t("studio.text")}</h2>
        <SourceLines source={draft.source} />
      </section>
    );
  return (
    <>
      {conflict && (
        <DraftConflict {...conflict}>
          <p>
            <a href={`/giang-vien/bai/${draft.id}`}>{t("studio.takeTheirs")}</a>
          </p>
        </DraftConflict>
      )}
      {/* A browser that fills in on reload would put an old text beside the version of a newer one. */}
      <form
        method="post"
        data-editor={script?.data}
        data-draft={draft.id}
        data-on-server={failed ? draft.source : undefined}
        autoComplete="off"
        noValidate
      >
        <input type="hidden" name="version" value={conflict?.version ?? draft.version} />
        <Field
          name="source"
          label={t("studio.text")}
          hint={t("studio.textHint")}
          error={failed?.errors.source}
        >
          {(control) => (
            <textarea
              className="studio-source"
              lang="vi"
              spellCheck={false}
              defaultValue={conflict || failed?.errors.source ? failed?.typed.source : draft.source}
              {...control}
            />
          )}
        </Field>
        <p className="row">
          <button type="submit" name="intent" value="save" className="button">
            {t("studio.save")}
          </button>
        </p>
      </form>
      <details className="studio-lines">
        <summary>{t("studio.byLine")}</summary>
        <SourceLines source={draft.source} />
      </details>
      {script?.src && <script type="module" src={script.src} />}
    </>
  );
}
