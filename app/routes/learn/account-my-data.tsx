/** /tai-khoan/du-lieu: all that is kept about me, what I can do about it, and what I asked for. */
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { guard } from "~/features/accounts/guard.server";
import { AskForm } from "~/features/personal-data/ask-form";
import { listMyRequests } from "~/features/personal-data/list-my-requests.server";
import { readMyData } from "~/features/personal-data/my-data.server";
import { MyDataSections } from "~/features/personal-data/my-data-sections";
import { MyRequests } from "~/features/personal-data/my-requests";
import { parseWish, type WishFaults } from "~/features/personal-data/request-form";
import { cancelRequest, sendRequest } from "~/features/personal-data/send-request.server";
import { useT } from "~/i18n/context";
import { vietnamDate } from "~/i18n/format";
import type { Translate } from "~/i18n/translate";
import { now } from "~/platform/clock.server";
import { Breadcrumb } from "~/ui/breadcrumb";
import { pageTitle } from "~/ui/page-title";

export const meta = pageTitle((t) => t("personalData.title"));

const DONE = ["sent", "cancelled"] as const;

export const loader = guard("signed-in", async ({ request, app, viewer, locale, t }) => {
  const today = vietnamDate(now());
  const done = new URL(request.url).searchParams.get("xong");
  return {
    today,
    requests: await listMyRequests(app.db, viewer),
    sections: await readMyData({ db: app.db, viewer, today, locale, t }),
    done: DONE.find((one) => one === done),
  };
});

export const action = guard("signed-in", async ({ request, app, viewer, t }) => {
  const form = await request.formData();
  if (form.get("intent") === "cancel") {
    await cancelRequest(app.db, viewer, String(form.get("request") ?? ""));
    throw redirect("/tai-khoan/du-lieu?xong=cancelled");
  }
  const parsed = parseWish(form);
  if (!parsed.ok) return refuse(form, parsed.faults, t);
  const fault = await sendRequest(app.db, viewer, parsed.wish);
  if (fault) return refuse(form, { kind: fault }, t);
  throw redirect("/tai-khoan/du-lieu?xong=sent");
});

type Faults = Partial<Record<keyof WishFaults, NonNullable<WishFaults["kind"]> | "alreadyOpen">>;

function refuse(form: FormData, faults: Faults, t: Translate) {
  const errors = Object.fromEntries(
    Object.entries(faults).map(([field, fault]) => [field, t(`personalData.fault.${fault}`)]),
  );
  return data({ typed: Object.fromEntries(form) as Record<string, string>, errors }, { status: 400 });
}

export default function MyData() {
  const t = useT();
  const { today, sections, requests, done } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <div className="page page-narrow">
      <Breadcrumb entries={[[t("accounts.accountTitle"), "/tai-khoan"], [t("personalData.title")]]} />
      <h1>{t("personalData.title")}</h1>
      {done && (
        <p className="notice" role="status">
          {t(`personalData.${done}`)}
        </p>
      )}
      <p className="lead">{t("personalData.lead")}</p>
      <h2>{t("personalData.doTitle")}</h2>
      <ul className="account-doors">
        <li>
          <a href="/tai-khoan/thong-tin">{t("personalData.doCorrect")}</a>
        </li>
        <li>
          <a href="/tai-khoan/dong-y">{t("personalData.doConsents")}</a>
        </li>
        <li>
          <a href="/tai-khoan/du-lieu.pdf" download>
            {t("personalData.doPdf")}
          </a>
        </li>
        <li>
          <a href="/tai-khoan/du-lieu.json" download>
            {t("personalData.doJson")}
          </a>
        </li>
        <li>
          <a href="/tai-khoan/dong">{t("personalData.doEnd")}</a>
        </li>
      </ul>
      <h2>{t("personalData.heldTitle")}</h2>
      <MyDataSections sections={sections} />
      <p className="muted">{t("personalData.answersNote")}</p>
      <h2>{t("personalData.mineTitle")}</h2>
      <MyRequests requests={requests} today={today} />
      <h2>{t("personalData.askTitle")}</h2>
      <p>{t("personalData.askLead")}</p>
      <AskForm returned={failed} />
    </div>
  );
}
