/** /ho-tro/ghi-nhanh: help given outside the platform, written down in under a minute, also without network. */
import { data, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { guard } from "~/features/accounts/guard.server";
import { OutreachFields } from "~/features/classes/outreach/outreach-fields";
import { parseOutreach } from "~/features/classes/outreach/outreach-form";
import {
  listOwnOutreach,
  outreachCommunes,
  recordOutreach,
  withdrawOutreach,
} from "~/features/classes/outreach/record-outreach.server";
import { useT } from "~/i18n/context";
import { formatCalendarDate, vietnamDate } from "~/i18n/format";
import { now } from "~/platform/clock.server";
import { newId } from "~/platform/ids.server";
import { ErrorSummary } from "~/ui/form";
import { pageTitle } from "~/ui/page-title";

const WRITERS = ["helper", "commune-officer", "province-admin"] as const;
const ADDRESS = "/ho-tro/ghi-nhanh";

export const loader = guard(WRITERS, async ({ app, viewer, request }) => {
  const today = vietnamDate(now());
  return {
    communes: await outreachCommunes(app.db, viewer, today),
    entries: await listOwnOutreach(app.db, viewer, today),
    today,
    owner: viewer.personId,
    saved: new URL(request.url).searchParams.has("da-luu"),
    script: app.islands.outreach,
  };
});

export const action = guard(WRITERS, async ({ app, viewer, request, t }) => {
  const today = vietnamDate(now());
  const form = await request.formData();
  if (form.get("intent") === "withdraw") {
    await withdrawOutreach(app.db, viewer, String(form.get("entry") ?? ""));
    throw redirect(ADDRESS);
  }
  const communes = (await outreachCommunes(app.db, viewer, today)).map(([code]) => code);
  const wish = parseOutreach((name) => String(form.get(name) ?? ""), { communes, today });
  if (wish.ok) {
    await recordOutreach(app.db, viewer, newId(), wish.value);
    throw redirect(`${ADDRESS}?da-luu=1`);
  }
  const errors = Object.fromEntries(
    Object.entries(wish.faults).map(([field, fault]) => [field, t(`outreach.fault.${fault}`)]),
  );
  const typed = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
  return data({ errors, typed }, { status: 400 });
});

export const headers = () => ({ "Cache-Control": "private, no-store" });

export const meta = pageTitle((t) => t("outreach.title"));

export default function Outreach() {
  const t = useT();
  const { communes, entries, today, owner, saved, script } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const words = {
    sent: t("outreach.live.sent"),
    offline: t("outreach.live.offline"),
    signedOut: t("outreach.live.signedOut"),
    refused: t("outreach.live.refused"),
    empty: t("outreach.fault.visitsNone"),
  };
  return (
    <div className="page page-narrow">
      <h1>{t("outreach.title")}</h1>
      <p className="lead">{t("outreach.lead")}</p>
      <ErrorSummary errors={failed?.errors} />
      <p data-status role="status" className={saved && !failed ? "notice" : undefined}>
        {saved && !failed && `✓ ${t("outreach.live.sent")}`}
      </p>
      <Form
        method="post"
        noValidate
        data-outreach={`${ADDRESS}/gui`}
        data-owner={owner}
        data-words={JSON.stringify(words)}
      >
        <OutreachFields
          communes={communes}
          typed={failed?.typed ?? { day: today }}
          errors={failed?.errors ?? {}}
        />
        <button type="submit" className="button button-large button-wide">
          {t("outreach.save")}
        </button>
      </Form>
      {entries.length > 0 && <h2>{t("outreach.latest")}</h2>}
      <ul className="session-list">
        {entries.map(({ id, doneOn, communeName, place, people, visits }) => (
          <li className="card" key={id}>
            <span>
              <strong>{formatCalendarDate(doneOn)}</strong> {place || communeName}
              <br />
              {t("outreach.entry", { visits, people })}
            </span>
            <Form method="post">
              <input type="hidden" name="entry" value={id} />
              <button type="submit" className="button button-quiet" name="intent" value="withdraw">
                {t("outreach.withdraw")}
              </button>
            </Form>
          </li>
        ))}
      </ul>
      {script && <script type="module" src={script} />}
    </div>
  );
}
