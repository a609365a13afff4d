/** /giang-vien: the topics somebody writes in or reviews, lessons by state, and what waits for whom. */
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { guard } from "~/features/accounts/guard.server";
import { moveLesson, orderLessons, setRetired } from "~/features/studio/change-outline.server";
import { inState, LESSON_STATES, topicAddress } from "~/features/studio/lessons-by-state";
import { createLesson, openDraft } from "~/features/studio/open-draft.server";
import { readStudio } from "~/features/studio/read-studio.server";
import { StatePicker } from "~/features/studio/state-picker";
import { DraftLine, StudioTopic } from "~/features/studio/studio-topic";
import { useT } from "~/i18n/context";
import { formatDateTime } from "~/i18n/format";
import { AppError } from "~/platform/errors";
import { ErrorSummary } from "~/ui/form";
import { pageTitle } from "~/ui/page-title";

export const loader = guard(["source-trainer", "reviewer"], async ({ app, viewer, request }) => {
  const query = new URL(request.url).searchParams;
  return {
    ...(await readStudio(app.db, viewer)),
    open: query.get("chuyen-de"),
    state: LESSON_STATES.find((one) => one === query.get("trang-thai")) ?? null,
    script: app.islands.outline ?? null,
  };
});

export const meta = pageTitle<typeof loader>((t) => t("studio.title"));

export const action = guard(["source-trainer", "reviewer"], async ({ request, app, viewer, t }) => {
  const form = await request.formData();
  const text = (name: string) => String(form.get(name) ?? "");
  const lessonId = text("lesson");
  switch (text("intent")) {
    case "create": {
      const topic = text("topic");
      const title = text(`title-${topic}`);
      const made = await createLesson(app.db, viewer, { topicId: topic, title });
      if ("fault" in made)
        return data({ topic, title, errors: { title: t(`studio.fault.${made.fault}`) } }, { status: 400 });
      throw redirect(`/giang-vien/bai/${made.draftId}`);
    }
    case "edit":
      throw redirect(`/giang-vien/bai/${(await openDraft(app.db, viewer, lessonId)).draftId}`);
    case "up":
      await moveLesson(app.db, viewer, { lessonId, by: -1 });
      break;
    case "down":
      await moveLesson(app.db, viewer, { lessonId, by: 1 });
      break;
    case "order": {
      const ids = (name: string) => text(name).split(",").filter(Boolean);
      const wish = { topicId: text("topic"), lessonIds: ids("order"), seen: ids("seen") };
      const fault = await orderLessons(app.db, viewer, wish);
      if (fault)
        return data({ topic: "", title: "", errors: { "": t("studio.orderChanged") } }, { status: 409 });
      break;
    }
    case "revive":
      await setRetired(app.db, viewer, { lessonId, retired: false });
      break;
    default:
      throw new AppError("invalid", "unknown intent");
  }
  const slug = text("at");
  throw redirect(/^[a-z0-9-]+$/.test(slug) ? topicAddress(slug) : "/giang-vien");
});

export default function Outline() {
  const t = useT();
  const { topics, waiting, news, reviews, open, state, script } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const wanted = state ? topics.map((topic) => inState(topic, state)) : topics;
  const shown = wanted
    .filter(({ lessons, newLessons }) => state === null || lessons.length + newLessons.length > 0)
    .sort((a, b) => Number(b.mayEdit) - Number(a.mayEdit));
  return (
    <div className="page">
      <h1>{t("studio.title")}</h1>
      <ErrorSummary errors={refused?.topic === "" ? refused.errors : undefined} />
      <p className="lead">{t("studio.lead")}</p>
      {reviews && (
        <p>
          <a className="button button-secondary" href="/giang-vien/duyet">
            {t("studio.reviewsLink")}
          </a>
        </p>
      )}
      <section aria-labelledby="dang-cho">
        <h2 id="dang-cho">{t("studio.waiting")}</h2>
        {waiting.length === 0 && <p className="empty">{t("studio.waitingNone")}</p>}
        <ul className="plain-list">
          {waiting.map((draft) => (
            <li key={draft.id} className="card studio-lesson">
              <DraftLine draft={draft} />
            </li>
          ))}
        </ul>
      </section>
      {news.length > 0 && (
        <section aria-labelledby="tin-bai">
          <h2 id="tin-bai">{t("studio.news")}</h2>
          <ul>
            {news.map(({ id, draftId, title, step, note, byName, at }) => (
              <li key={id}>
                <strong>{t(`studio.step.${step}`)}</strong>:{" "}
                <a href={`/giang-vien/bai/${draftId}`}>{title}</a>{" "}
                <span className="muted">
                  {byName
                    ? t("studio.newsBy", { name: byName, at: formatDateTime(at) })
                    : t("studio.newsBySystem", { at: formatDateTime(at) })}
                </span>
                {note && <span className="hint">“{note}”</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {topics.length === 0 && <p className="empty">{t("studio.noTopics")}</p>}
      {topics.length > 0 && <StatePicker topics={topics} state={state} />}
      {shown.map((topic) => (
        <StudioTopic
          key={topic.id}
          topic={topic}
          refused={refused}
          open={state !== null || shown.length === 1 || open === topic.slug || refused?.topic === topic.id}
          mayOrder={state === null}
        />
      ))}
      {script && <script type="module" src={script} />}
    </div>
  );
}
