/** /dang-nhap/the: the PIN of a card that this device has shown, or setting it with an officer's code. */
import { data, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { consentsMissing } from "~/features/accounts/agree-at-entry.server";
import { CONSENT_PURPOSES } from "~/features/accounts/consents";
import { doorOf } from "~/features/accounts/door-of.server";
import { guard } from "~/features/accounts/guard.server";
import { cardWaitMinutes } from "~/features/accounts/rate-limits.server";
import { isOutstanding, secondFactorPath } from "~/features/accounts/second-factor";
import { CardSign } from "~/features/cards/device-cards";
import { readDeviceCards, writeDeviceCards } from "~/features/cards/device-cards.server";
import { findCardById, isCardOfMerged } from "~/features/cards/find-card.server";
import { FirstPinForm, PinForm } from "~/features/cards/pin-forms";
import { setFirstPin, signInWithCard } from "~/features/cards/sign-in-with-card.server";
import { WaitingCard } from "~/features/cards/waiting-card";
import { useT } from "~/i18n/context";
import { safeReturnPath } from "~/platform/http/return-path";
import { ErrorSummary, type FieldErrors } from "~/ui/form";
import { pageTitle } from "~/ui/page-title";

const AFTER = "/hoc";

export const meta = pageTitle((t) => t("cards.title"));

export const loader = guard("everyone", async ({ app, request }) => {
  const query = new URL(request.url).searchParams;
  const cards = readDeviceCards(app.keys, request.headers.get("Cookie"));
  const own = cards.find(({ id }) => id === query.get("the"));
  const card = own && (await findCardById(app.db, own.id));
  if (!card) {
    const merged = own ? await isCardOfMerged(app.db, { cardId: own.id }) : query.has("gop");
    // A card that was replaced or revoked would stand beside the new one for ever, with a picture of its own.
    const living = cards.filter(({ id }) => id !== own?.id);
    const headers = own && { "Set-Cookie": writeDeviceCards(app.keys, app.env.publicUrl, living) };
    return data({ card: null, merged }, { headers });
  }
  const { cardId, personId, pinHash } = card;
  return data({
    merged: false,
    card: {
      cardId,
      sign: own.sign,
      hasPin: pinHash !== null,
      asksConsent: pinHash === null && (await consentsMissing(app.db, personId)),
      back: safeReturnPath(query.get("ve"), AFTER),
    },
  });
});

export const action = guard("everyone", async ({ app, request, address, t }) => {
  const form = await request.formData();
  const text = (name: string) => String(form.get(name) ?? "");
  const cookieHeader = request.headers.get("Cookie");
  const cards = readDeviceCards(app.keys, cookieHeader);
  const own = cards.find(({ id }) => id === text("the"));
  if (!own) throw redirect("/dang-nhap/the");
  if (text("intent") === "forget") {
    const others = cards.filter(({ id }) => id !== own.id);
    const setCookie = writeDeviceCards(app.keys, app.env.publicUrl, others);
    throw redirect("/dang-nhap", { headers: { "Set-Cookie": setCookie } });
  }
  const door = doorOf({ app, request, address });
  const agreedTo = CONSENT_PURPOSES.map(({ id }) => id).filter((id) => form.has(`consent-${id}`));
  const pin = text("pin");
  const setsPin = text("intent") === "set-pin";
  const entering = setsPin
    ? setFirstPin(app.db, door, {
        cardId: own.id,
        code: text("code"),
        pin,
        pinAgain: text("pinAgain"),
        agreedTo,
      })
    : signInWithCard(app.db, door, { cardId: own.id, pin });
  const result = await entering.catch((error) => {
    const minutes = cardWaitMinutes(error);
    if (minutes === undefined) throw error;
    return { waits: minutes };
  });
  if ("waits" in result) {
    const headers = { "Retry-After": String(result.waits * 60) };
    return data({ waits: result.waits, setsPin, errors: undefined, agreedTo }, { status: 429, headers });
  }
  const back = safeReturnPath(form.get("ve"), AFTER);
  if (result.ok) {
    const told = result.pinOpenedBy === null ? back : "/tai-khoan/ma-pin";
    throw redirect(isOutstanding(result.secondFactor) ? secondFactorPath(told) : told, {
      headers: { "Set-Cookie": result.setCookie },
    });
  }
  if (result.fault === "noCard" || result.fault === "noPin")
    throw redirect(`/dang-nhap/the?${new URLSearchParams({ the: own.id, ve: back })}`);
  const field = { codeWrong: "code", pinDiffers: "pinAgain", consentMissing: "consent-learning" };
  const name = field[result.fault as keyof typeof field] ?? "pin";
  const count = "triesLeft" in result ? result.triesLeft : 0;
  const errors: FieldErrors = { [name]: t(`cards.fault.${result.fault}`, { count }) };
  return data({ waits: undefined, setsPin, errors, agreedTo }, { status: 400 });
});

export default function CardSignIn() {
  const t = useT();
  const { card, merged } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  if (!card)
    return (
      <div className="page page-narrow">
        <h1>{t("cards.deadTitle")}</h1>
        <p className="lead">{t(merged ? "cards.mergedLead" : "cards.deadLead")}</p>
        <p>
          <a className="button" href="/dang-nhap">
            {t("common.signIn")}
          </a>
        </p>
      </div>
    );
  const { cardId, back, sign, hasPin, asksConsent } = card;
  if (failed?.waits !== undefined)
    return <WaitingCard {...card} minutes={failed.waits} forCode={failed.setsPin} />;
  const shared = { cardId, back, errors: failed?.errors };
  return (
    <div className="page page-narrow">
      <h1>{t(hasPin ? "cards.title" : "cards.firstTitle")}</h1>
      <p className="lead">
        <CardSign sign={sign} />
      </p>
      {!hasPin && <p>{t("cards.firstLead")}</p>}
      <ErrorSummary errors={failed?.errors} />
      {hasPin ? (
        <PinForm {...shared} />
      ) : (
        <FirstPinForm {...shared} asksConsent={asksConsent} agreedTo={failed?.agreedTo ?? []} />
      )}
      <p>
        <a href="/dang-nhap">{t("cards.otherPerson")}</a>
      </p>
      <Form method="post">
        <input type="hidden" name="the" value={cardId} />
        <button type="submit" name="intent" value="forget" className="button button-secondary">
          {t("cards.forget")}
        </button>
      </Form>
    </div>
  );
}
