/** The questions before an account of the provider is tied to one here, each a form. */
import { Form } from "@remix-run/react";
import { ConsentFields } from "~/features/accounts/consent-fields";
import { useT } from "~/i18n/context";
import type { FieldErrors } from "~/ui/form";
import type { LinkPage } from "./link-page.server";
import { LINK, REGISTER } from "./paths";

interface Props<Asks extends LinkPage["asks"]> {
  name: string;
  page: Extract<LinkPage, { asks: Asks }>;
}

/** Of somebody who is signed in: tie it to that account? */
export function OwnAccount({ name, page }: Props<"own">) {
  const t = useT();
  const { person, fault, addsId, hasTwin, fresh } = page;
  if (fault)
    return (
      <p className="notice notice-danger" role="alert">
        {t(`signIn.linkFault.${fault}`, { name })}
      </p>
    );
  return (
    <>
      <p className="lead">{t("signIn.linkOwn", { name, person })}</p>
      {addsId && <p>{t("signIn.linkAddsId", { id: addsId, name })}</p>}
      {hasTwin && <p className="notice notice-warm">{t("signIn.linkTwin")}</p>}
      {!fresh && <p className="notice">{t("signIn.linkAgainLead", { person })}</p>}
      <Form method="post" className="form-end">
        <button type="submit" name="intent" value={fresh ? "own" : "again"} className="button button-wide">
          {t(fresh ? "signIn.link" : "signIn.linkAgain")}
        </button>
      </Form>
    </>
  );
}

/** An account here holds the personal id and has a way in of its own: that way is the proof. */
export function ExistingAccount({ name }: { name: string }) {
  const t = useT();
  return (
    <>
      <p className="lead">{t("signIn.existsLead", { name })}</p>
      <p className="form-end">
        <a className="button button-wide" href={`/dang-nhap?${new URLSearchParams({ ve: LINK })}`}>
          {t("signIn.existsDoor")}
        </a>
      </p>
      <h2>{t("signIn.existsNotMine")}</h2>
      <NewAccount />
    </>
  );
}

/** An account from a list, which nobody came into yet. */
export function ListedAccount({
  name,
  page,
  failed,
}: Props<"confirm"> & { failed?: { agreedTo: readonly string[]; errors: FieldErrors } }) {
  const t = useT();
  return (
    <>
      <p className="lead">{t("signIn.listedLead", { name })}</p>
      <dl className="card details">
        <div>
          <dt>{t("accounts.fullName")}</dt>
          <dd>{page.fullName}</dd>
        </div>
        <div>
          <dt>{t("accounts.birth")}</dt>
          <dd>{page.birth}</dd>
        </div>
        {page.communeName && (
          <div>
            <dt>{t("accounts.commune")}</dt>
            <dd>{page.communeName}</dd>
          </div>
        )}
      </dl>
      <Form method="post" noValidate>
        {page.asksConsent && <ConsentFields agreed={failed?.agreedTo ?? []} errors={failed?.errors ?? {}} />}
        <p className="form-end">
          <button type="submit" name="intent" value="listed" className="button button-wide">
            {t("signIn.listedConfirm")}
          </button>
        </p>
      </Form>
      <NewAccount />
    </>
  );
}

/** Whom a list knows under this number by another name or birth. */
export function UnlikeAccount({ name }: { name: string }) {
  const t = useT();
  return (
    <>
      <p className="lead">{t("signIn.officerLead", { name })}</p>
      <NewAccount />
    </>
  );
}

function NewAccount() {
  const t = useT();
  return (
    <>
      <p>{t("signIn.existsNew")}</p>
      <p>
        <a className="button button-secondary" href={REGISTER}>
          {t("signIn.newAccount")}
        </a>
      </p>
    </>
  );
}
