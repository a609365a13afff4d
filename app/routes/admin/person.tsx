/** /quan-tri/nguoi/:person: one person, what they learnt, and why they count or not. */
import { data, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { disableAccount, enableAccount } from "~/features/accounts/disable-account.server";
import { DisableForm } from "~/features/accounts/disable-form";
import { guard } from "~/features/accounts/guard.server";
import { offersCard } from "~/features/cards/card-policy.server";
import { audienceOptions } from "~/features/coverage/filter-options.server";
import { HeldCertificates, LearntTopics, PersonFacts } from "~/features/coverage/person-facts";
import { readPerson } from "~/features/coverage/read-person.server";
import { setHamlet } from "~/features/coverage/set-hamlet.server";
import { StandingWords } from "~/features/coverage/standing-words";
import { mergeThatEnded } from "~/features/merging/list-merges.server";
import { listHamlets } from "~/features/places/list-hamlets.server";
import { OFFICIALS } from "~/features/workplaces/officials";
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
    mergeId: await mergeThatEnded(app.db, viewer, found.person.id),
    offersCard: await offersCard(app.db, viewer, found.person.id),
    hamlets: hamlets.map(({ id, fullName }): [string, string] => [id, fullName]),
    audiences: Object.fromEntries(await audienceOptions(app.db, locale)),
    saved: new URL(request.url).searchParams.has("da-ghi"),
  };
});

export const action = guard(OFFICERS, async ({ app, viewer, params, request, t }) => {
  const personId = params.person ?? "";
  const form = await request.formData();
  const intent = form.get("intent");
  if (intent === "disable" || intent === "enable") {
    const reason = String(form.get("reason") ?? "");
    const change = intent === "disable" ? disableAccount : enableAccount;
    const fault = await change(app.db, viewer, { personId, reason });
    if (fault) return data({ error: t(`closing.fault.${fault}`), typed: reason }, { status: 400 });
  } else {
    const hamletId = String(form.get("ap") ?? "") || null;
    await setHamlet(app.db, viewer, { personId, hamletId });
  }
  return redirect(`/quan-tri/nguoi/${personId}?da-ghi=1`);
});

export const meta = pageTitle<typeof loader>((t, data) => data?.person.fullName ?? t("common.notFoundTitle"));

export default function Person() {
  const t = useT();
  const { person, standing, certificates, topics, hamlets, audiences, saved, offersCard, mergeId } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refused = answer && "error" in answer ? answer : null;
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
      {person.mergedIntoId ? (
        <p className="notice notice-danger">
          {t("merging.isMerged")}{" "}
          {mergeId && <a href={`/quan-tri/gop-tai-khoan/${mergeId}`}>{t("merging.seeMerge")}</a>}
        </p>
      ) : (
        person.disabledAt && <p className="notice notice-danger">{t("closing.isDisabled")}</p>
      )}
      <PersonFacts person={person} audience={audiences[person.audience] ?? person.audience} />
      <p>
        <a href={`/quan-tri/nguoi/${person.id}/cu-tru`}>{t("residence.link")}</a>
        {person.audience === OFFICIALS && (
          <>
            {" · "}
            <a href={`/quan-tri/nguoi/${person.id}/noi-lam-viec`}>{t("workplaces.mine")}</a>
          </>
        )}
        {offersCard && (
          <>
            {" · "}
            <a href={`/quan-tri/nguoi/${person.id}/the`}>{t("cards.personLink")}</a>
          </>
        )}
        {!person.mergedIntoId && !person.erasedAt && (
          <>
            {" · "}
            <a href={`/quan-tri/gop-tai-khoan?giu=${person.id}`}>{t("merging.link")}</a>
            {" · "}
            <a href={`/quan-tri/nguoi/${person.id}/yeu-cau`}>{t("personalData.paper.link")}</a>
          </>
        )}
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
      {!person.erasedAt && !person.mergedIntoId && (
        <DisableForm
          disabled={person.disabledAt !== null}
          error={refused?.error}
          typed={refused?.typed ?? ""}
        />
      )}
    </div>
  );
}
