/** A practice of a topic: played with script, read as a list of steps without. */
import { data, type HeadersFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { guard } from "~/features/accounts/guard.server";
import { addressOfOwner } from "~/features/accounts/sent-by-owner";
import { topicTitle } from "~/features/catalog/topic-words";
import { findSimulation } from "~/features/simulations/find-simulation.server";
import { PRACTISED_FROM } from "~/features/simulations/grade-run";
import { PracticePlayer } from "~/features/simulations/practice-player";
import { PracticeSteps } from "~/features/simulations/practice-steps";
import { useLocale, useT } from "~/i18n/context";
import { formatShare, vietnamDate } from "~/i18n/format";
import { now } from "~/platform/clock.server";
import { SHARED_FOR_SECONDS } from "~/platform/http/shared-page";
import { Breadcrumb } from "~/ui/breadcrumb";
import { pageTitle } from "~/ui/page-title";

export const loader = guard("everyone", async ({ app, viewer, params, locale }) => {
  const simulation = await findSimulation(app.db, {
    topicSlug: params.topic ?? "",
    slug: params.simulation ?? "",
    today: vietnamDate(now()),
  });
  return data(
    {
      simulation,
      topicTitle: topicTitle(simulation.topic, locale),
      readerId: viewer?.personId ?? null,
      script: app.islands.practice,
    },
    viewer ? {} : { headers: SHARED_FOR_SECONDS },
  );
});

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

export const meta = pageTitle<typeof loader>((t, page) =>
  page ? t("simulations.practiceOf", { title: page.simulation.scenario.title }) : t("common.notFoundTitle"),
);

export default function Practice() {
  const t = useT();
  const locale = useLocale();
  const { simulation, topicTitle, readerId, script } = useLoaderData<typeof loader>();
  const { scenario, revisionId, required, topic, slug } = simulation;
  const topicAddress = `/chuyen-de/${topic.slug}`;
  const address = `${topicAddress}/thuc-hanh/${slug}`;
  return (
    <div className="page page-narrow">
      <Breadcrumb
        entries={[
          [t("common.home"), "/"],
          [topicTitle, topicAddress],
        ]}
      />
      <h1>
        <span className="practice-kind">{t("simulations.practice")}</span>{" "}
        <span lang="vi">{scenario.title}</span>
      </h1>
      <p className="lead" lang="vi">
        {scenario.summary}
      </p>
      <p className="muted">{t("simulations.minutes", { minutes: scenario.minutes })}</p>
      {required && (
        <p className="notice">
          {t("simulations.requiredText", { share: formatShare(PRACTISED_FROM, locale) })}
        </p>
      )}
      <PracticePlayer
        {...{ scenario, revisionId, topicAddress }}
        sendTo={readerId ? addressOfOwner(`${address}/luot`, readerId) : undefined}
        signInAddress={`/dang-nhap?${new URLSearchParams({ ve: address })}`}
      />
      <PracticeSteps scenario={scenario} />
      {script && <script type="module" src={script} />}
    </div>
  );
}
