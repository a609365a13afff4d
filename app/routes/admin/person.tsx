/** /quan-tri/nguoi/:person: one person, what they learnt, and why they count or not. */
import { redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { guard } from "~/features/accounts/guard.server";
import { audienceOptions } from "~/features/coverage/filter-options.server";
import { HeldCertificates, LearntTopics, PersonFacts } from "~/features/coverage/person-facts";
import { readPerson } from "~/features/coverage/read-person.server";
import { setHamlet } from "~/features/coverage/set-hamlet.server";
import { StandingWords } from "~/features/coverage/standing-words";
import { listHamlets } from "~/features/places/list-hamlets.server";
import { useT } from "~/i18n/context";
import { vietnamDate } from "~/i18n/format";
import { now } from "~/platform/clock.server";
import { Breadcrumb } from "~/ui/breadcrumb";
import { FilterChoice } from "~/ui/filter-form";
import { pageTitle } from "~/ui/page-title";

const OFFICERS = ["commune-officer", "province-admin"] as const;

export const loader = guard(OFFICERS, async ({ app, viewer, params, request, locale }) => {
  const found = await readPerson(app.db, viewer, params.person ?? "", vietnamDate(now()));
  const hamlets = await listHamlets(app.db, found.person.communeCode);
  return {
    ...found,
    hamlets: hamlets.map(({ id, fullName }): [string, string] => [id, fullName]),
    audiences: Object.fromEntries(await audienceOptions(app.db, locale)),
    saved: new URL(request.url).searchParams.has("da-ghi"),
  };
});

export const action = guard(OFFICERS, async ({ app, viewer, params, request }) => {
  const personId = params.person ?? "";
  const hamletId = String((await request.formData()).get("ap") ?? "") || null;
  await setHamlet(app.db, viewer, { personId, hamletId });
  return redirect(`/quan-tri/nguoi/${personId}?da-ghi=1`);
});

export const meta = pageTitle<typeof loader>((t, data) => data?.person.fullName ?? t("common.notFoundTitle"));

export default function Person() {
  const t = useT();
  const { person, standing, certificates, topics, hamlets, audiences, saved } =
    useLoaderData<typeof loader>();
  return (
    <div className="page page-narrow">
      <Breadcrumb
        entries={[
          [t("coverage.overviewTitle"), "/quan-tri"],
          [person.communeName, `/quan-tri/xa-phuong/${person.communeSlug}`],
          [person.fullName],
        ]}
      />
      <h1>{person.fullName}</h1>
      <p className="lead">
        <StandingWords standing={standing} />
      </p>
      {saved && (
        <p className="notice" role="status">
          ✓ {t("coverage.personSaved")}
        </p>
      )}
      <PersonFacts person={person} audience={audiences[person.audience] ?? person.audience} />
      <p>
        <a href={`/quan-tri/nguoi/${person.id}/cu-tru`}>{t("residence.link")}</a>
      </p>
      <p className="muted">{t("coverage.maskedNote")}</p>
      {hamlets.length > 0 && (
        <Form method="post" className="filters">
          <FilterChoice
            name="ap"
            label={t("coverage.hamlet")}
            any={t("coverage.hamletNotKnown")}
            options={hamlets}
            value={person.hamletId ?? ""}
          />
          <div className="filter-buttons">
            <button type="submit" className="button button-secondary">
              {t("common.save")}
            </button>
          </div>
        </Form>
      )}
      <h2>{t("coverage.learntTitle")}</h2>
      <LearntTopics topics={topics} />
      <h2>{t("common.certificates")}</h2>
      <HeldCertificates certificates={certificates} />
    </div>
  );
}
