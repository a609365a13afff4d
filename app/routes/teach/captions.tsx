/** /giang-vien/hoc-lieu/:topic/phu-de/:clip: the captions of a clip, row by row beside it, and its poster. */
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { guard } from "~/features/accounts/guard.server";
import { captionsAddress } from "~/features/studio/media/captions-address";
import { CaptionsForm } from "~/features/studio/media/captions-form";
import { readClip } from "~/features/studio/media/clip-captions.server";
import { handleCaptionsForm } from "~/features/studio/media/handle-captions-form.server";
import { useT } from "~/i18n/context";
import { Breadcrumb } from "~/ui/breadcrumb";
import { ErrorSummary } from "~/ui/form";
import { pageTitle } from "~/ui/page-title";

const nameOf = ({ topic = "", clip = "" }: Record<string, string | undefined>) => ({ topic, clip });

export const loader = guard(["source-trainer", "reviewer"], async ({ app, viewer, params, request }) => ({
  ...(await readClip(app.db, viewer, nameOf(params), app.env)),
  saved: new URL(request.url).searchParams.has("luu"),
  script: app.islands.captions ?? null,
}));

export const meta = pageTitle<typeof loader>((t) => t("captions.title"));

export const action = guard(["source-trainer"], async ({ app, viewer, params, request, t }) => {
  const page = await readClip(app.db, viewer, nameOf(params), app.env);
  const answer = await handleCaptionsForm(app, viewer, page, await request.formData(), t);
  if ("done" in answer) throw redirect(`${captionsAddress(page.topic.slug, page.clip.path)}?luu=1`);
  return data(answer, { status: Object.keys(answer.errors).length > 0 ? 400 : 200 });
});

export default function Captions() {
  const t = useT();
  const { topic, clip, rows, pictures, drafts, mayEdit, saved, script } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const errors = answer?.errors ?? {};
  return (
    <div className="page">
      <Breadcrumb
        entries={[
          [t("studio.title"), "/giang-vien"],
          [topic.title, `/giang-vien#chuyen-de-${topic.slug}`],
          [t("media.title"), `/giang-vien/hoc-lieu/${topic.slug}`],
        ]}
      />
      <h1>{t("captions.title")}</h1>
      <p className="media-name">{clip.path}</p>
      <p className="lead">{t("captions.lead")}</p>
      <ErrorSummary errors={errors} />
      {answer?.imported !== undefined && (
        <p className="notice notice-good" role="status">
          {t("captions.imported", { count: answer.imported })}
        </p>
      )}
      {(answer?.poster || (saved && !answer)) && (
        <p className="notice notice-good" role="status">
          ✓ {t(answer?.poster ? "captions.posterSaved" : "captions.saved")}
        </p>
      )}
      <div className="captions-page">
        <div className="captions-beside">
          {/* biome-ignore lint/a11y/useMediaCaption: this page is where its captions are written */}
          <video
            src={clip.address}
            controls
            playsInline
            preload="metadata"
            className="captions-clip"
            aria-label={`${t("captions.clip")}: ${clip.path}`}
            data-clip
          />
        </div>
        <div>
          {mayEdit ? (
            <CaptionsForm
              {...{ clip, pictures, drafts, errors }}
              rows={answer?.rows ?? rows}
              unsaved={answer !== undefined}
            />
          ) : (
            <ol>
              {rows.map(({ from, to, text }) => (
                <li key={from}>
                  {from} – {to}: <span lang="vi">{text}</span>
                </li>
              ))}
            </ol>
          )}
        </div>
      </div>
      {mayEdit && script && <script type="module" src={script} />}
    </div>
  );
}
