/** /giang-vien/bai/:id/lich-su (a lesson's id): every published text, compared in words, and brought back. */
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { guard } from "~/features/accounts/guard.server";
import { DiffTable } from "~/features/studio/diff-table";
import { diffTexts } from "~/features/studio/diff-texts";
import { openDraft } from "~/features/studio/open-draft.server";
import { readHistory, revisionText } from "~/features/studio/read-history.server";
import { useT } from "~/i18n/context";
import { formatDateTime } from "~/i18n/format";
import { notFound } from "~/platform/errors";
import { Breadcrumb } from "~/ui/breadcrumb";
import { ErrorSummary } from "~/ui/form";
import { pageTitle } from "~/ui/page-title";

export const loader = guard(["source-trainer", "reviewer"], async ({ app, viewer, params, request }) => {
  const lessonId = params.id ?? "";
  const history = await readHistory(app.db, viewer, lessonId);
  const { lesson, revisions, file } = history;
  const current = revisions.find(({ id }) => id === lesson.currentRevisionId) ?? revisions[0];
  const compare = new URL(request.url).searchParams.get("so");
  const other =
    compare === "tep"
      ? file?.source
      : compare && /^\d{1,9}$/.test(compare)
        ? await revisionText(app.db, lessonId, Number(compare))
        : undefined;
  const text = current && other !== undefined ? await revisionText(app.db, lessonId, current.number) : "";
  return {
    ...history,
    file: file && { file: file.file, seenAt: file.seenAt },
    compare,
    rows: other === undefined ? null : diffTexts(other, text),
  };
});

export const meta = pageTitle<typeof loader>((t) => t("studio.historyTitle"));

export const action = guard(["source-trainer", "reviewer"], async ({ app, viewer, params, request, t }) => {
  const lessonId = params.id ?? "";
  const { file } = await readHistory(app.db, viewer, lessonId);
  const wanted = String((await request.formData()).get("restore") ?? "");
  const source = wanted === "tep" ? file?.source : await revisionText(app.db, lessonId, Number(wanted) || 0);
  if (source === undefined) throw notFound();
  const { draftId, begun } = await openDraft(app.db, viewer, lessonId, { source });
  if (begun) throw redirect(`/giang-vien/bai/${draftId}`);
  return data({ errors: { "": t("studio.restoreOpen") } }, { status: 409 });
});

export default function History() {
  const t = useT();
  const { lesson, revisions, file, mayEdit, compare, rows } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <div className="page">
      <Breadcrumb
        entries={[
          [t("studio.title"), "/giang-vien"],
          [lesson.topicTitle, `/giang-vien?chuyen-de=${lesson.topicSlug}#chuyen-de-${lesson.topicSlug}`],
        ]}
      />
      <h1>{t("studio.historyTitle")}</h1>
      <p className="lead">{t("studio.historyLead")}</p>
      <ErrorSummary errors={failed?.errors} />
      {rows && (
        <DiffTable
          rows={rows}
          before={
            compare === "tep" ? t("studio.keptFile") : t("studio.revision", { number: Number(compare) })
          }
          after={t("studio.current")}
        />
      )}
      {file && (
        <section className="card" id="tep">
          <h2>{t("studio.keptFile")}</h2>
          <p>{t("studio.keptFileText", { file: file.file })}</p>
          <form method="post" className="row">
            <a className="button button-secondary" href="?so=tep">
              {t("studio.keptFileCompare")}
            </a>
            {mayEdit && (
              <button type="submit" name="restore" value="tep" className="button button-secondary">
                {t("studio.keptFileUse")}
              </button>
            )}
          </form>
        </section>
      )}
      <ol className="plain-list" reversed>
        {revisions.map(({ id, number, title, createdAt, change, writtenBy, approvedBy }) => (
          <li key={id} className="card">
            <p>
              <strong>{t("studio.revision", { number })}</strong>{" "}
              {id === lesson.currentRevisionId && (
                <span className="badge badge-good">{t("studio.current")}</span>
              )}{" "}
              <span lang="vi">{title}</span>
            </p>
            <p className="muted">
              {[
                formatDateTime(createdAt),
                writtenBy ? t("studio.revisionBy", { writer: writtenBy }) : t("studio.revisionFromFile"),
                approvedBy && t("studio.revisionApproved", { approver: approvedBy }),
                change && t(`studio.change.${change}`),
              ]
                .filter(Boolean)
                .join(" · ")}
            </p>
            {id !== lesson.currentRevisionId && (
              <form method="post" className="row">
                <a className="button button-quiet" href={`?so=${number}`}>
                  {t("studio.compare")}
                </a>
                {mayEdit && (
                  <button type="submit" name="restore" value={number} className="button button-quiet">
                    {t("studio.restore")}
                  </button>
                )}
              </form>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}
