/** /quan-tri/nguoi/:person/the: the sign-in card of one person: print, let the PIN be set, revoke. */
import { data, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { guard } from "~/features/accounts/guard.server";
import { openCard, readCard, revokeCard } from "~/features/cards/handle-card.server";
import { useT } from "~/i18n/context";
import { formatDateTime } from "~/i18n/format";
import { AppError } from "~/platform/errors";
import { Breadcrumb } from "~/ui/breadcrumb";
import { pageTitle } from "~/ui/page-title";

const OFFICERS = ["commune-officer", "province-admin"] as const;

export const loader = guard(OFFICERS, ({ app, viewer, params }) =>
  readCard(app.db, viewer, params.person ?? ""),
);

export const action = guard(OFFICERS, async ({ app, viewer, params, request }) => {
  const personId = params.person ?? "";
  const intent = (await request.formData()).get("intent");
  await readCard(app.db, viewer, personId);
  if (intent === "open-card")
    return data(await openCard(app.db, viewer, app.keys, personId), {
      headers: { "Cache-Control": "no-store" },
    });
  if (intent !== "revoke-card") throw new AppError("invalid");
  await revokeCard(app.db, viewer, personId);
  throw redirect(`/quan-tri/nguoi/${personId}/the`);
});

export const meta = pageTitle<typeof loader>((t, card) => t("cards.of", { name: card?.fullName ?? "" }));

export default function PersonCard() {
  const t = useT();
  const { personId, fullName, issuedAt, pinSetAt, openUntil } = useLoaderData<typeof loader>();
  const opened = useActionData<typeof action>();
  const pin = pinSetAt ? t("cards.pinSet", { at: formatDateTime(pinSetAt) }) : t("cards.pinNotSet");
  return (
    <div className="page page-narrow">
      <Breadcrumb
        entries={[[fullName, `/quan-tri/nguoi/${personId}`], [t("cards.of", { name: fullName })]]}
      />
      <h1>{t("cards.of", { name: fullName })}</h1>
      <p className="lead">
        {issuedAt ? t("cards.issued", { at: formatDateTime(issuedAt) }) : t("cards.noneYet")}
        {issuedAt && ` ${pin}`}
      </p>
      {opened && (
        <section className="notice" role="status">
          <p>{t("cards.readOut", { until: formatDateTime(opened.expiresAt) })}</p>
          <p className="opening-code">
            {opened.code.slice(0, 3)} {opened.code.slice(3)}
          </p>
        </section>
      )}
      {!opened && openUntil && <p>{t("cards.openUntil", { until: formatDateTime(openUntil) })}</p>}
      <form method="post" action="/quan-tri/the-dang-nhap/in">
        <input type="hidden" name="person" value={personId} />
        <input type="hidden" name="thay" value="1" />
        <p className="hint">{t(issuedAt ? "cards.reissueHint" : "cards.issueHint")}</p>
        <button type="submit" className="button button-secondary">
          {t(issuedAt ? "cards.reissue" : "cards.issue")}
        </button>
      </form>
      {issuedAt && (
        <>
          <Form method="post">
            <p className="hint">{t(pinSetAt ? "cards.resetHint" : "cards.openHint")}</p>
            <button type="submit" name="intent" value="open-card" className="button button-secondary">
              {t(pinSetAt ? "cards.reset" : "cards.open")}
            </button>
          </Form>
          <Form method="post">
            <p className="hint">{t("cards.revokeHint")}</p>
            <button type="submit" name="intent" value="revoke-card" className="button button-secondary">
              {t("cards.revoke")}
            </button>
          </Form>
        </>
      )}
    </div>
  );
}
