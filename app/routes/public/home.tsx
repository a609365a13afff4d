/** The programme: topics, how it works, progress toward the target. */
import { data, type HeadersFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { guard } from "~/features/accounts/guard.server";
import { HowItWorks } from "~/features/catalog/how-it-works";
import { readProgramme } from "~/features/catalog/read-programme.server";
import { summaryOf, wordsLanguage } from "~/features/catalog/topic-words";
import { PublicMap } from "~/features/coverage/public-map";
import { publicMapFacts } from "~/features/coverage/public-map-facts.server";
import { publicProgress } from "~/features/coverage/public-progress.server";
import { stepHeading } from "~/features/progress/continue-learning.server";
import { firstStep, nextStep } from "~/features/progress/next-step";
import { ProvincePanel } from "~/features/progress/province-panel";
import { readTopics } from "~/features/progress/read-topics.server";
import { TopicCards } from "~/features/progress/topic-card";
import { WayOn } from "~/features/progress/way-on";
import { useLocale, useT } from "~/i18n/context";
import { vietnamDate } from "~/i18n/format";
import { now } from "~/platform/clock.server";
import { SHARED_FOR_SECONDS } from "~/platform/http/shared-page";
import { pageTitle } from "~/ui/page-title";

export const loader = guard("everyone", async ({ app, viewer, request }) => {
  const today = vietnamDate(now());
  const topics = await readTopics(app.db, viewer?.personId ?? null);
  const progress = await publicProgress(app.db, today);
  const { counted, adults, adultsEstimated } = progress.total;
  const underWay = nextStep(topics, today);
  return data(
    {
      programme: await readProgramme(app.db),
      topics,
      today,
      province: { counted, adults: adults ?? 0, adultsEstimated, targetShare: progress.targetShare },
      map: await publicMapFacts(app.db, progress, request),
      underWay: underWay !== undefined,
      step: underWay ?? firstStep(topics, today),
      heading: await stepHeading(app.db, underWay),
      signedIn: viewer !== null,
    },
    viewer ? {} : { headers: SHARED_FOR_SECONDS },
  );
});

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

export const meta = pageTitle<typeof loader>((t) => t("common.home"));

export default function Home() {
  const t = useT();
  const locale = useLocale();
  const { programme, province, map, topics, today, underWay, step, heading, signedIn } =
    useLoaderData<typeof loader>();
  return (
    <>
      <section className="board" aria-labelledby="chuong-trinh">
        <div className="board-inner">
          <h1 id="chuong-trinh">{t("catalog.heroTitle")}</h1>
          {!underWay && (
            <p className="lead" lang={wordsLanguage(locale, programme.summaryEn)}>
              {summaryOf(programme, locale)}
            </p>
          )}
          {step && <WayOn step={step} heading={heading} />}
          {!signedIn && (
            <p className="row">
              <span>{t("catalog.registerInvite")}</span>
              <a href="/dang-ky">{t("common.signUp")}</a>
            </p>
          )}
        </div>
      </section>
      <div className="page">
        <section aria-labelledby="chuyen-de">
          <h2 id="chuyen-de" className="section-title">
            {t("catalog.allTopics")}
          </h2>
          {topics.length === 0 ? (
            <p className="empty">{t("catalog.noTopics")}</p>
          ) : (
            <TopicCards topics={topics} today={today} mine={signedIn} />
          )}
        </section>
        <HowItWorks />
        <ProvincePanel {...province}>
          {map && <PublicMap map={map} lazy />}
          <p>
            <a href="/tien-do">{t("coverage.publicLink")}</a>
          </p>
        </ProvincePanel>
      </div>
    </>
  );
}
