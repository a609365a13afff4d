/** /giang-vien/duyet: what was sent for review, oldest first. */
import { useLoaderData } from "@remix-run/react";
import { guard } from "~/features/accounts/guard.server";
import { DraftBadge } from "~/features/studio/draft-badge";
import { readStudio } from "~/features/studio/read-studio.server";
import { useT } from "~/i18n/context";
import { formatDateTime } from "~/i18n/format";
import { Breadcrumb } from "~/ui/breadcrumb";
import { pageTitle } from "~/ui/page-title";

export const loader = guard(["reviewer"], async ({ app, viewer }) => {
  const { waiting, topics } = await readStudio(app.db, viewer);
  const titles = new Map(topics.map(({ id, title }) => [id, title]));
  return {
    waiting: waiting
      .filter(({ state }) => state === "submitted")
      .map((draft) => ({ ...draft, topicTitle: titles.get(draft.topicId) ?? "" })),
  };
});

export const meta = pageTitle<typeof loader>((t) => t("studio.reviewsTitle"));

export default function Reviews() {
  const t = useT();
  const { waiting } = useLoaderData<typeof loader>();
  return (
    <div className="page page-narrow">
      <Breadcrumb entries={[[t("studio.title"), "/giang-vien"]]} />
      <h1>{t("studio.reviewsTitle")}</h1>
      {waiting.length === 0 && <p className="empty">{t("studio.reviewsNone")}</p>}
      <ul className="plain-list">
        {waiting.map(({ id, title, topicTitle, state, savedByName, savedAt }) => (
          <li key={id} className="card">
            <p className="row spread">
              <a href={`/giang-vien/duyet/${id}`} lang="vi">
                <strong>{title}</strong>
              </a>
              <DraftBadge state={state} />
            </p>
            <p className="muted">
              {topicTitle} · {t("studio.draftBy", { name: savedByName, at: formatDateTime(savedAt) })}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
