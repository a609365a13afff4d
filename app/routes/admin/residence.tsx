/** /quan-tri/nguoi/:person/cu-tru: where a person lives, their moves, and whether they died. */
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { moveResidence, recordDeath, withdrawDeath } from "~/features/accounts/change-residence.server";
import { guard } from "~/features/accounts/guard.server";
import { readResidence } from "~/features/accounts/read-residence.server";
import { DeathForm, MoveForm, type ReturnedResidence } from "~/features/accounts/residence-forms";
import { administersCommune } from "~/features/accounts/viewer";
import { useT } from "~/i18n/context";
import { formatCalendarDate, vietnamDate } from "~/i18n/format";
import { now } from "~/platform/clock.server";
import { AppError } from "~/platform/errors";
import { parseDay } from "~/platform/text/parse-day";
import { Breadcrumb } from "~/ui/breadcrumb";
import { pageTitle } from "~/ui/page-title";

export const loader = guard(
  ["commune-officer", "province-admin"],
  async ({ app, viewer, params, request }) => ({
    person: await readResidence(app.db, viewer, params.person ?? "", vietnamDate(now())),
    saved: new URL(request.url).searchParams.has("luu"),
  }),
);

export const action = guard(
  ["commune-officer", "province-admin"],
  async ({ app, viewer, params, request, t }) => {
    const today = vietnamDate(now());
    const { id: personId, communes } = await readResidence(app.db, viewer, params.person ?? "", today);
    const form = await request.formData();
    const typed = Object.fromEntries([...form].map(([name, value]) => [name, String(value).trim()]));
    const intent = typed.intent ?? "";
    const back = (stillSeen: boolean) =>
      stillSeen ? `/quan-tri/nguoi/${personId}/cu-tru?luu=1` : "/quan-tri";
    if (intent === "alive") {
      await withdrawDeath(app.db, viewer, personId);
      return redirect(back(true));
    }
    if (intent !== "move" && intent !== "death") throw new AppError("invalid");
    const field = intent === "move" ? "movedOn" : "diedOn";
    const day = parseDay(typed[field] ?? "");
    const errors: Record<string, string> = {};
    if (!day) errors[field] = t("residence.fault.dayFormat");
    else if (day > today) errors[field] = t("residence.fault.dayFuture");
    const toCommune = typed.toCommune ?? "";
    if (intent === "move" && !communes.some(([code]) => code === toCommune))
      errors.toCommune = t("residence.fault.communeEmpty");
    if (day && Object.keys(errors).length === 0) {
      const result =
        intent === "move"
          ? await moveResidence(app.db, viewer, { personId, toCommune, movedOn: day })
          : await recordDeath(app.db, viewer, { personId, diedOn: day });
      // Who was sent to another commune is no longer the officer's to see.
      if (result.ok) return redirect(back(administersCommune(viewer, toCommune) || intent === "death"));
      errors[result.fault === "sameCommune" ? "toCommune" : field] = t(`residence.fault.${result.fault}`);
    }
    return data({ intent, errors, typed } satisfies ReturnedResidence, { status: 400 });
  },
);

export const meta = pageTitle<typeof loader>((t, found) =>
  t("residence.title", { name: found?.person.fullName ?? "" }),
);

export default function ResidencePage() {
  const t = useT();
  const { person, saved } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const returnedFor = (intent: string) => (failed?.intent === intent ? failed : undefined);
  const commune = person.communes.find(([code]) => code === person.communeCode)?.[1] ?? person.communeCode;
  return (
    <div className="page page-narrow">
      <Breadcrumb
        entries={[
          [person.fullName, `/quan-tri/nguoi/${person.id}`],
          [t("residence.title", { name: person.fullName })],
        ]}
      />
      <h1>{t("residence.title", { name: person.fullName })}</h1>
      {saved && (
        <p className="notice" role="status">
          ✓ {t("residence.saved")}
        </p>
      )}
      <p className="lead">
        {person.diedOn
          ? t("residence.died", { date: formatCalendarDate(person.diedOn) })
          : t("residence.lives", { commune })}
      </p>
      <h2>{t("residence.past")}</h2>
      {person.moves.length === 0 ? (
        <p className="empty">{t("residence.noMoves")}</p>
      ) : (
        <ol>
          {person.moves.map(({ movedOn, from, to }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: moves of one day differ by nothing else
            <li key={index}>
              {formatCalendarDate(movedOn)}: {t("residence.move", { from, to })}
            </li>
          ))}
        </ol>
      )}
      <MoveForm person={person} returned={returnedFor("move")} />
      <DeathForm diedOn={person.diedOn} returned={returnedFor("death")} />
    </div>
  );
}
