/** /tai-khoan: my details at a glance, and where to change what. */
import { useLoaderData } from "@remix-run/react";
import { AccountDetails } from "~/features/accounts/account-details";
import { guard } from "~/features/accounts/guard.server";
import { profileChoices } from "~/features/accounts/profile-choices.server";
import { readAccount } from "~/features/accounts/read-account.server";
import { readOwnPin } from "~/features/cards/own-pin.server";
import { WAYS } from "~/features/sign-in/provider/paths";
import { OFFICIALS } from "~/features/workplaces/officials";
import { useT } from "~/i18n/context";
import { vietnamDate } from "~/i18n/format";
import { now } from "~/platform/clock.server";
import { pageTitle } from "~/ui/page-title";

export const meta = pageTitle((t) => t("accounts.accountTitle"));

const DONE = ["details", "password"] as const;

export const loader = guard("signed-in", async ({ request, app, viewer, locale }) => {
  const today = vietnamDate(now());
  const { audiences } = await profileChoices(app.db, today);
  const account = await readAccount(app.db, viewer, today);
  const done = new URL(request.url).searchParams.get("xong");
  return {
    account,
    provider: app.env.provider?.name[locale],
    hasPin: (await readOwnPin(app.db, viewer.personId)) !== undefined,
    audience: audiences.find(({ id }) => id === account.audience),
    done: DONE.find((one) => one === done),
  };
});

export default function Account() {
  const t = useT();
  const { account, hasPin, provider, audience, done } = useLoaderData<typeof loader>();
  return (
    <div className="page page-narrow">
      <h1>{t("accounts.accountTitle")}</h1>
      {done && (
        <p className="notice" role="status">
          {t(`accounts.done.${done}`)}
        </p>
      )}
      <AccountDetails account={account} audience={audience} />
      <ul className="account-doors">
        <li>
          <a href="/tai-khoan/thong-tin">{t("accounts.detailsTitle")}</a>
          <span className="hint">{t("accounts.detailsDoor")}</span>
        </li>
        {account.audience === OFFICIALS && (
          <li>
            <a href="/tai-khoan/noi-lam-viec">{t("workplaces.mine")}</a>
            <span className="hint">{t("workplaces.door")}</span>
          </li>
        )}
        <li>
          <a href="/tai-khoan/mat-khau">{t("accounts.passwordTitle")}</a>
          <span className="hint">{t("accounts.passwordDoor")}</span>
        </li>
        {hasPin && (
          <li>
            <a href="/tai-khoan/ma-pin">{t("cards.ownTitle")}</a>
            <span className="hint">{t("cards.ownDoor")}</span>
          </li>
        )}
        {provider && (
          <li>
            <a href={WAYS}>{t("signIn.waysTitle")}</a>
            <span className="hint">{t("signIn.waysDoor", { name: provider })}</span>
          </li>
        )}
        <li>
          <a href="/tai-khoan/xac-thuc-hai-lop">{t("secondFactor.title")}</a>
          <span className="hint">{t("secondFactor.door")}</span>
        </li>
        <li>
          <a href="/tai-khoan/thiet-bi">{t("accounts.sessionsTitle")}</a>
          <span className="hint">{t("accounts.sessionsDoor")}</span>
        </li>
        <li>
          <a href="/tai-khoan/nguoi-giup">{t("helpers.mine")}</a>
          <span className="hint">{t("helpers.door")}</span>
        </li>
        <li>
          <a href="/gia-dinh">{t("households.title")}</a>
          <span className="hint">{t("households.door")}</span>
        </li>
        <li>
          <a href="/tai-khoan/dong-y">{t("accounts.consentsTitle")}</a>
          <span className="hint">{t("accounts.consentsDoor")}</span>
        </li>
        <li>
          <a href="/tai-khoan/du-lieu">{t("personalData.title")}</a>
          <span className="hint">{t("personalData.door")}</span>
        </li>
      </ul>
    </div>
  );
}
