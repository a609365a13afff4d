/** /quan-tri/chi-tieu: the programme's indicators in a period, plan beside actual, and the form that writes them. */
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { guard } from "~/features/accounts/guard.server";
import { periodWords } from "~/features/coverage/period-words";
import { findIndicator } from "~/features/indicators/find-indicator.server";
import { IndicatorChanges } from "~/features/indicators/indicator-changes";
import { IndicatorFields } from "~/features/indicators/indicator-fields";
import { type IndicatorField, parseIndicator } from "~/features/indicators/indicator-form";
import { indicatorHistory } from "~/features/indicators/indicator-history.server";
import { IndicatorsTable, indicatorName } from "~/features/indicators/indicators-table";
import { chosenPeriod, countedOn, periodChoices } from "~/features/indicators/period-choices";
import { readIndicators } from "~/features/indicators/read-indicators.server";
import { recordIndicator } from "~/features/indicators/record-indicator.server";
import { shownEntry } from "~/features/indicators/shown-entry";
import { useLocale, useT } from "~/i18n/context";
import { formatCalendarDate, vietnamDate } from "~/i18n/format";
import { now } from "~/platform/clock.server";
import { Field, type FieldErrors } from "~/ui/form";
import { pageTitle } from "~/ui/page-title";

const ADDRESS = "/quan-tri/chi-tieu";

export const loader = guard(["province-admin"], async ({ request, app, viewer }) => {
  const today = vietnamDate(now());
  const search = new URL(request.url).searchParams;
  const period = chosenPeriod(search.get("ky"), today);
  const rows = await readIndicators(app.db, viewer, period, today);
  const edited = search.get("sua");
  const row = rows.find(({ id }) => id === edited);
  return {
    today,
    period,
    rows,
    countedDay: countedOn(period, today),
    saved: search.has("da-luu"),
    choices: periodChoices(today),
    edited: row && {
      indicator: await findIndicator(app.db, row.id),
      values: shownEntry(row),
      changes: await indicatorHistory(app.db, viewer, row.id, period),
    },
  };
});

export const action = guard(["province-admin"], async ({ request, app, viewer, t }) => {
  const today = vietnamDate(now());
  const search = new URL(request.url).searchParams;
  const period = chosenPeriod(search.get("ky"), today);
  const indicator = await findIndicator(app.db, search.get("sua") ?? "");
  const form = await request.formData();
  const typed = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
  const parsed = parseIndicator(indicator, typed as Partial<Record<IndicatorField, string>>, today);
  if (!parsed.ok) {
    const errors: FieldErrors = Object.fromEntries(
      Object.entries(parsed.faults).map(([name, fault]) => [name, t(`indicators.fault.${fault}`)]),
    );
    return data({ errors, typed }, { status: 400 });
  }
  await recordIndicator(app.db, viewer, { indicatorId: indicator.id, period, entry: parsed.entry });
  throw redirect(`${ADDRESS}?ky=${period.id}&da-luu=1`);
});

export const meta = pageTitle<typeof loader>((t) => t("indicators.title"));

export default function Indicators() {
  const t = useT();
  const locale = useLocale();
  const { today, period, rows, countedDay, saved, choices, edited } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <div className="page">
      <h1>{t("indicators.title")}</h1>
      <p className="lead">{t("indicators.lead")}</p>
      <form method="get" action={ADDRESS} className="filters">
        <Field name="ky" label={t("indicators.periodLabel")}>
          {(control) => (
            <select {...control} defaultValue={period.id}>
              {choices.map(({ year, periods }) => (
                <optgroup key={year} label={String(year)}>
                  {periods.map((choice) => (
                    <option key={choice.id} value={choice.id}>
                      {periodWords(t, choice)}
                    </option>
                  ))}
                </optgroup>
              ))}
            </select>
          )}
        </Field>
        <div className="filter-buttons">
          <button type="submit" className="button button-secondary">
            {t("indicators.show")}
          </button>
        </div>
      </form>
      {saved && (
        <p className="notice" role="status">
          {t("indicators.saved")}
        </p>
      )}
      <section>
        <h2>{periodWords(t, period)}</h2>
        <p className="muted">
          {t(period.from > today ? "indicators.notBegun" : "indicators.countedOn", {
            date: formatCalendarDate(countedDay),
          })}
        </p>
        <IndicatorsTable rows={rows} editHref={(id) => `${ADDRESS}?ky=${period.id}&sua=${id}#sua`} />
      </section>
      {edited && (
        <section id="sua" className="card">
          <h2>{indicatorName(edited.indicator, locale)}</h2>
          <p>{periodWords(t, period)}</p>
          <IndicatorFields
            indicator={edited.indicator}
            values={failed?.typed ?? edited.values}
            errors={failed?.errors}
            today={today}
          />
          <h3>{t("indicators.history")}</h3>
          <IndicatorChanges unit={edited.indicator.unit} changes={edited.changes} />
        </section>
      )}
    </div>
  );
}
