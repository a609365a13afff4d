/** /giang-vien/bai/:id/so-lieu (a lesson's id): how a lesson is read. */
import { useLoaderData } from "@remix-run/react";
import { guard } from "~/features/accounts/guard.server";
import { LessonReaders, LessonStops, SendingBack } from "~/features/studio/lesson-figures";
import { readLessonFigures } from "~/features/studio/read-lesson-figures.server";
import { useT } from "~/i18n/context";
import { Breadcrumb } from "~/ui/breadcrumb";
import { pageTitle } from "~/ui/page-title";

export const loader = guard(["source-trainer", "reviewer"], ({ app, viewer, params }) =>
  readLessonFigures(app.db, viewer, params.id ?? ""),
);

export const meta = pageTitle<typeof loader>((t, data) =>
  t("studio.figures.titleOf", { lesson: data?.lesson.title ?? "" }),
);

export default function LessonFigures() {
  const t = useT();
  const figures = useLoaderData<typeof loader>();
  const { lesson, stops, sendingBack } = figures;
  return (
    <div className="page page-narrow stack">
      <Breadcrumb
        entries={[
          [t("studio.title"), "/giang-vien"],
          [lesson.topicTitle, `/giang-vien#chuyen-de-${lesson.topicSlug}`],
          [t("studio.figures.title")],
        ]}
      />
      <h1>{t("studio.figures.title")}</h1>
      <p className="lead" lang="vi">
        {lesson.title}
      </p>
      <p>{t("studio.figures.who")}</p>
      <LessonReaders figures={figures} />
      <LessonStops stops={stops} />
      <SendingBack questions={sendingBack} address={`/giang-vien/ngan-hang/${lesson.topicSlug}`} />
    </div>
  );
}
