/** /quan-tri/nguoi/:person/yeu-cau: an officer writes down a request that came on paper, at the counter or by phone. */
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { guard } from "~/features/accounts/guard.server";
import { PaperFields } from "~/features/personal-data/paper-fields";
import {
  FIRST_DAY,
  IDENTITY_LENGTH,
  type PaperFaults,
  parsePaper,
} from "~/features/personal-data/paper-form";
import { findAsker, recordRequest } from "~/features/personal-data/record-request.server";
import { useT } from "~/i18n/context";
import { formatCalendarDate, vietnamDate } from "~/i18n/format";
import type { Translate } from "~/i18n/translate";
import { now } from "~/platform/clock.server";
import { Breadcrumb } from "~/ui/breadcrumb";
import { pageTitle } from "~/ui/page-title";

const OFFICERS = ["commune-officer", "province-admin"] as const;

export const loader = guard(OFFICERS, async ({ app, viewer, params }) => ({
  today: vietnamDate(now()),
  person: await findAsker(app.db, viewer, params.person ?? ""),
}));

export const action = guard(OFFICERS, async ({ app, viewer, params, request, t }) => {
  const person = await findAsker(app.db, viewer, params.person ?? "");
  const form = await request.formData();
  const parsed = parsePaper(form, vietnamDate(now()));
  if (!parsed.ok) return refuse(form, parsed.faults, t);
  const fault = await recordRequest(app.db, viewer, person.id, parsed.request);
  if (fault) return refuse(form, { kind: fault }, t);
  throw redirect("/quan-tri/yeu-cau-du-lieu?xong=recorded");
});

type Faults = PaperFaults | { kind: "alreadyOpen" };

function refuse(form: FormData, faults: Faults, t: Translate) {
  const errors = Object.fromEntries(
    Object.entries(faults).map(([field, fault]) => [
      field,
      t(`personalData.paperFault.${fault}`, { ...IDENTITY_LENGTH, first: formatCalendarDate(FIRST_DAY) }),
    ]),
  );
  return data({ typed: Object.fromEntries(form) as Record<string, string>, errors }, { status: 400 });
}

export const meta = pageTitle((t) => t("personalData.paper.title"));

export default function NewDataRequest() {
  const t = useT();
  const { today, person } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <div className="page page-narrow">
      <Breadcrumb
        entries={[[person.fullName, `/quan-tri/nguoi/${person.id}`], [t("personalData.paper.title")]]}
      />
      <h1>{t("personalData.paper.title")}</h1>
      <p className="lead">
        {t("personalData.paper.lead", { name: person.fullName, year: String(person.birthYear) })}
      </p>
      <PaperFields today={today} returned={failed} />
    </div>
  );
}
