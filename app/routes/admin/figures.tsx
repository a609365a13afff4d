/** /quan-tri/dan-so: how many adults the communes have, how many are confirmed on VNeID, and where that is from. */
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { guard } from "~/features/accounts/guard.server";
import { administersCommune, hasRole } from "~/features/accounts/viewer";
import { figureFilters } from "~/features/coverage/commune-figures/figure-filters";
import { FigureForm } from "~/features/coverage/commune-figures/figure-form";
import {
  FIGURE_KINDS,
  type FigureColumn,
  figureKind,
  HEADINGS,
} from "~/features/coverage/commune-figures/figure-kinds";
import { FiguresTable } from "~/features/coverage/commune-figures/figures-table";
import { figureHistory, figuresOfDay } from "~/features/coverage/commune-figures/list-figures.server";
import { writeFigures } from "~/features/coverage/commune-figures/write-figures.server";
import { findCommune } from "~/features/places/find-commune.server";
import { listCommunes } from "~/features/places/list-communes.server";
import { useT } from "~/i18n/context";
import { vietnamDate } from "~/i18n/format";
import { now } from "~/platform/clock.server";
import { notFound } from "~/platform/errors";
import { FilterForm, FilterInput } from "~/ui/filter-form";
import { pageTitle } from "~/ui/page-title";

const ADDRESS = "/quan-tri/dan-so";

export const loader = guard(["commune-officer", "province-admin"], async ({ request, app, viewer }) => {
  const today = vietnamDate(now());
  const search = new URL(request.url).searchParams;
  const filters = figureFilters.read(search);
  const kind = figureKind(filters.kind);
  const day = filters.day && filters.day < today ? filters.day : today;
  const commune = filters.commune ? await findCommune(app.db, filters.commune, today) : null;
  if (commune && !administersCommune(viewer, commune.code)) throw notFound();
  const mayGive = hasRole(viewer, "province-admin");
  const communes = mayGive ? await listCommunes(app.db, today) : [];
  return {
    today,
    day,
    filters,
    kind,
    commune,
    rows: commune
      ? await figureHistory(app.db, viewer, kind, { communeCode: commune.code, day: today })
      : await figuresOfDay(app.db, viewer, kind, day),
    mayGive,
    communes: communes.map(({ code, fullName }) => [code, fullName] as const),
    saved: search.get("luu"),
    same: search.get("giu"),
  };
});

export const action = guard(["province-admin"], async ({ request, app, viewer, t }) => {
  const filters = figureFilters.read(new URL(request.url).searchParams);
  const form = await request.formData();
  const columns = Object.keys(HEADINGS) as FigureColumn[];
  const typed = Object.fromEntries(columns.map((column) => [column, String(form.get(column) ?? "")]));
  const lines = [
    columns.map((column) => HEADINGS[column][0] ?? ""),
    columns.map((column) => typed[column] ?? ""),
  ];
  const result = await writeFigures(app.db, viewer, {
    table: lines.map((cells, at) => ({ line: at + 1, cells: cells.map((text) => ({ text })) })),
    kind: figureKind(filters.kind),
    today: vietnamDate(now()),
  });
  if (result.ok) {
    const done = new URLSearchParams({
      loai: filters.kind,
      luu: String(result.written),
      giu: String(result.same),
    });
    return redirect(`${ADDRESS}?${done}`);
  }
  const fault = "rows" in result ? result.rows.find((row) => row.state === "faulty") : undefined;
  const errors =
    fault?.state === "faulty"
      ? { [fault.column === "name" ? "code" : fault.column]: t(`figures.fault.${fault.fault}`) }
      : { code: t("figures.fault.placeEmpty") };
  return data({ errors, typed }, { status: 400 });
});

export const meta = pageTitle<typeof loader>((t) => t("figures.title"));

export default function Figures() {
  const t = useT();
  const { today, filters, kind, commune, rows, mayGive, communes, saved, same } =
    useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const returned = failed && "errors" in failed ? failed : undefined;
  const { parameter, write } = figureFilters;
  return (
    <div className="page">
      <h1>{t("figures.title")}</h1>
      <p className="lead">{t("figures.lead")}</p>
      {saved !== null && (
        <p className="notice" role="status">
          ✓ {t("figures.saved", { count: Number(saved), same: Number(same) })}
        </p>
      )}
      <nav className="pills" aria-label={t("figures.kinds")}>
        {FIGURE_KINDS.map(({ id }) => (
          <a
            key={id}
            href={`${ADDRESS}${write(filters, { kind: id })}`}
            aria-current={id === kind.id ? "page" : undefined}
          >
            {t(`figures.kind.${id}`)}
          </a>
        ))}
      </nav>
      {commune ? (
        <div className="list-head">
          <h2>{t("figures.historyOf", { name: commune.fullName })}</h2>
          <a href={`${ADDRESS}${write(filters, { commune: "" })}`}>{t("figures.backToAll")}</a>
        </div>
      ) : (
        <FilterForm action={ADDRESS} filtered={filters.day !== ""}>
          <input type="hidden" name={parameter("kind")} value={kind.id} />
          <FilterInput
            name={parameter("day")}
            label={t("figures.day")}
            type="date"
            max={today}
            value={filters.day}
          />
        </FilterForm>
      )}
      {mayGive && (
        <>
          <p>
            <a className="button button-secondary" href={`${ADDRESS}/nhap?loai=${kind.id}`}>
              {t("figures.import")}
            </a>
          </p>
          <FigureForm kind={kind} communes={communes} proposed={commune?.code ?? ""} returned={returned} />
        </>
      )}
      {rows.length === 0 ? (
        <p className="empty">{t("figures.none")}</p>
      ) : (
        <FiguresTable rows={rows} kind={kind.id} history={commune !== null} />
      )}
      {kind.estimates && <p className="muted">{t("figures.estimateNote")}</p>}
    </div>
  );
}
