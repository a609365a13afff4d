/** A lesson. Reading needs no account; POST intent=complete records that it was read. */
import { data, type HeadersFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { guard } from "~/features/accounts/guard.server";
import { topicTitle } from "~/features/catalog/topic-words";
import { finishLesson } from "~/features/certificates/finish-lesson.server";
import { clipFacts } from "~/features/progress/clip-facts.server";
import { LessonBody } from "~/features/progress/lesson-body";
import { LessonFinish } from "~/features/progress/lesson-finish";
import { LessonHead } from "~/features/progress/lesson-head";
import { LessonNeighbours } from "~/features/progress/lesson-neighbours";
import { lessonPage } from "~/features/progress/lesson-page.server";
import { lessonScripts } from "~/features/progress/lesson-scripts";
import { openLesson } from "~/features/progress/open-lesson.server";
import { useT } from "~/i18n/context";
import { vietnamDate } from "~/i18n/format";
import { now } from "~/platform/clock.server";
import { AppError } from "~/platform/errors";
import { SHARED_FOR_SECONDS } from "~/platform/http/shared-page";
import { Breadcrumb } from "~/ui/breadcrumb";
import { pageTitle } from "~/ui/page-title";

export const loader = guard("everyone", async ({ app, viewer, params, locale }) => {
  const page = await lessonPage(app.db, viewer?.personId ?? null, {
    topicSlug: params.topic ?? "",
    lessonSlug: params.lesson ?? "",
    today: vietnamDate(now()),
  });
  if (viewer) await openLesson(app.db, viewer.personId, page.lesson);
  const hasClips = page.text.islands.includes("video");
  return data(
    {
      ...page,
      topicTitle: topicTitle(page.topic, locale),
      signedIn: viewer !== null,
      readerId: viewer?.personId ?? null,
      clips: viewer && hasClips ? await clipFacts(app.db, viewer.personId, page.lesson.id) : undefined,
      scripts: lessonScripts(app.islands, {
        signedIn: viewer !== null,
        kinds: page.text.islands,
      }),
    },
    viewer ? {} : { headers: SHARED_FOR_SECONDS },
  );
});

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

export const action = guard("everyone", async ({ request, app, viewer, params }) => {
  const form = await request.formData();
  if (form.get("intent") !== "complete") throw new AppError("invalid", "unknown intent");
  if (!viewer) return data({ signInFirst: true }, { status: 401 });
  const { lesson } = await lessonPage(app.db, viewer.personId, {
    topicSlug: params.topic ?? "",
    lessonSlug: params.lesson ?? "",
    today: vietnamDate(now()),
  });
  await finishLesson(app.db, viewer, lesson.id);
  return redirect(`${new URL(request.url).pathname}#hoc-xong`, 303);
});

export const meta = pageTitle<typeof loader>((t, page) => page?.text.title ?? t("common.notFoundTitle"));

export default function Lesson() {
  const t = useT();
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.signInFirst ?? false;
  const { topic } = page;
  return (
    <div className="page page-narrow">
      <Breadcrumb
        entries={[
          [t("common.home"), "/"],
          [page.topicTitle, `/chuyen-de/${topic.slug}`],
        ]}
      />
      <LessonHead {...page} />
      <LessonBody {...page} />
      <LessonFinish {...page} refused={refused} />
      <LessonNeighbours {...page} />
    </div>
  );
}
