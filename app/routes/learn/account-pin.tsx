/** /tai-khoan/ma-pin: who let my PIN be set, changing it, and my picture on this device. */
import { data, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { guard } from "~/features/accounts/guard.server";
import { CardSign } from "~/features/cards/device-cards";
import { freeSigns, readDeviceCards, withSign, writeDeviceCards } from "~/features/cards/device-cards.server";
import { changeOwnPin, readOwnPin } from "~/features/cards/own-pin.server";
import { SIX_DIGITS } from "~/features/cards/pin-forms";
import { useT } from "~/i18n/context";
import { formatDateTime } from "~/i18n/format";
import { AppError } from "~/platform/errors";
import { Breadcrumb } from "~/ui/breadcrumb";
import { ErrorSummary, type FieldErrors, TextField } from "~/ui/form";
import { pageTitle } from "~/ui/page-title";

const ADDRESS = "/tai-khoan/ma-pin";
const DONE = ["changed", "signSaved"] as const;

export const loader = guard("signed-in", async ({ request, app, viewer }) => {
  const pin = await readOwnPin(app.db, viewer.personId);
  if (!pin) throw redirect("/tai-khoan");
  const { cardId, setAt, openedBy } = pin;
  const cards = readDeviceCards(app.keys, request.headers.get("Cookie"));
  const own = cards.find(({ id }) => id === cardId);
  const done = new URL(request.url).searchParams.get("xong");
  return {
    setAt,
    openedBy,
    picture: own ? { sign: own.sign, free: freeSigns(cards, own.id) } : null,
    done: DONE.find((one) => one === done),
  };
});

export const action = guard("signed-in", async ({ request, app, viewer, address, t }) => {
  const form = await request.formData();
  const text = (name: string) => String(form.get(name) ?? "");
  if (form.get("intent") === "sign") {
    const pin = await readOwnPin(app.db, viewer.personId);
    const cards = readDeviceCards(app.keys, request.headers.get("Cookie"));
    const chosen = withSign(cards, pin?.cardId ?? "", Number(text("sign")));
    throw redirect(`${ADDRESS}?xong=signSaved`, {
      headers: { "Set-Cookie": writeDeviceCards(app.keys, app.env.publicUrl, chosen) },
    });
  }
  if (form.get("intent") !== "change") throw new AppError("invalid");
  const typed = { current: text("current"), pin: text("pin"), pinAgain: text("pinAgain") };
  const failed = await changeOwnPin(app.db, viewer, { keys: app.keys, address }, typed);
  if (!failed) throw redirect(`${ADDRESS}?xong=changed`);
  const count = "triesLeft" in failed ? failed.triesLeft : 0;
  const errors: FieldErrors = { [failed.field]: t(`cards.fault.${failed.fault}`, { count }) };
  return data({ errors }, { status: 400 });
});

export const meta = pageTitle((t) => t("cards.ownTitle"));

export default function OwnPin() {
  const t = useT();
  const { setAt, openedBy, picture, done } = useLoaderData<typeof loader>();
  const errors = useActionData<typeof action>()?.errors;
  return (
    <div className="page page-narrow">
      <Breadcrumb entries={[[t("accounts.accountTitle"), "/tai-khoan"], [t("cards.ownTitle")]]} />
      <h1>{t("cards.ownTitle")}</h1>
      <p className="lead">{t("cards.ownLead")}</p>
      {done && (
        <p className="notice" role="status">
          ✓ {t(`cards.${done}`)}
        </p>
      )}
      {openedBy ? (
        <p className="notice notice-warm" role="status">
          {t("cards.openedBy", { at: formatDateTime(setAt), name: openedBy })}
        </p>
      ) : (
        <p>{t("cards.ownSet", { at: formatDateTime(setAt) })}</p>
      )}
      <p>
        <a className="button" href="/hoc">
          {t("common.myLearning")}
        </a>
      </p>
      <h2>{t("cards.change")}</h2>
      <ErrorSummary errors={errors} />
      <Form method="post" noValidate>
        <TextField
          {...SIX_DIGITS}
          type="password"
          name="current"
          label={t("cards.current")}
          error={errors?.current}
        />
        <TextField
          {...SIX_DIGITS}
          type="password"
          name="pin"
          label={t("cards.newPin")}
          hint={t("cards.newPinHint")}
          error={errors?.pin}
        />
        <TextField
          {...SIX_DIGITS}
          type="password"
          name="pinAgain"
          label={t("cards.pinAgain")}
          error={errors?.pinAgain}
        />
        <p className="form-end">
          <button type="submit" name="intent" value="change" className="button">
            {t("cards.change")}
          </button>
        </p>
      </Form>
      {picture && (
        <Form method="post">
          <fieldset className="question">
            <legend>{t("cards.signTitle")}</legend>
            <p className="hint">{t("cards.signLead")}</p>
            {picture.free.map((sign) => (
              <label key={sign} className="choice">
                <input type="radio" name="sign" value={sign} defaultChecked={sign === picture.sign} />
                <CardSign sign={sign} />
              </label>
            ))}
          </fieldset>
          <p className="form-end">
            <button type="submit" name="intent" value="sign" className="button button-secondary">
              {t("cards.signChoose")}
            </button>
          </p>
        </Form>
      )}
    </div>
  );
}
