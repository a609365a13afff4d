/** /giang-vien/bai/:id/ngung (a lesson's id): what taking it out of use means, in numbers, and the button that does it. */
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { guard } from "~/features/accounts/guard.server";
import { setRetired } from "~/features/studio/change-outline.server";
import { retiringEffect } from "~/features/studio/retiring-effect.server";
import { useT } from "~/i18n/context";
import { Breadcrumb } from "~/ui/breadcrumb";
import { pageTitle } from "~/ui/page-title";

export const loader = guard(["source-trainer"], ({ app, viewer, params }) =>
  retiringEffect(app.db, viewer, params.id ?? ""),
);

export const meta = pageTitle<typeof loader>((t) => t("studio.retireTitle"));

export const action = guard(["source-trainer"], async ({ app, viewer, params }) => {
  await setRetired(app.db, viewer, { lessonId: params.id ?? "", retired: true });
  throw redirect("/giang-vien");
});

export default function Retire() {
  const t = useT();
  const { lesson, finished, last, passed, questions } = useLoaderData<typeof loader>();
  return (
    <div className="page page-narrow">
      <Breadcrumb entries={[[t("studio.title"), "/giang-vien"]]} />
      <h1>{t("studio.retireTitle")}</h1>
      <p className="lead" lang="vi">
        {lesson.title}
      </p>
      <ul>
        <li>{t("studio.retireReaders")}</li>
        <li>{t("studio.retireFinished", { count: finished })}</li>
        {last > 0 && <li>{t("studio.retireLast", { count: last, passed })}</li>}
        {questions > 0 && <li>{t("studio.retireQuestions", { count: questions })}</li>}
        <li>{t("studio.retireBack")}</li>
      </ul>
      <form method="post" className="row">
        <button type="submit" className="button" disabled={lesson.retired}>
          {t("studio.retire")}
        </button>
        <a className="button button-secondary" href="/giang-vien">
          {t("studio.retireKeep")}
        </a>
      </form>
    </div>
  );
}
