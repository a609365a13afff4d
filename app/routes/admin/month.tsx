/** /quan-tri/ky-bao-cao/:month/:slug: a commune's month: its figures, corrections and people; send it, answer it. */
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { type Call, guard } from "~/features/accounts/guard.server";
import { administersCommune, type Viewer } from "~/features/accounts/viewer";
import { parseReason } from "~/features/certificates/reason";
import { ledgerIsOld } from "~/features/coverage/ledger-state.server";
import { periodWords } from "~/features/coverage/period-words";
import { RecountingNotice } from "~/features/coverage/recounting-notice";
import { answerMonth } from "~/features/periods/answer-month.server";
import { BehindTable } from "~/features/periods/behind-table";
import { Corrections } from "~/features/periods/corrections";
import { FormLinks } from "~/features/periods/form-links";
import { MonthBadge } from "~/features/periods/month-badge";
import { MonthFiguresTable } from "~/features/periods/month-figures-table";
import { MONTH_PEOPLE_PER_PAGE, monthFilters } from "~/features/periods/month-filters";
import { AnswerForms, SendForm } from "~/features/periods/month-forms";
import { MonthHistory } from "~/features/periods/month-history";
import { countCorrections, listBehind, listCorrections } from "~/features/periods/month-lists.server";
import { MonthNotice } from "~/features/periods/month-notice";
import { parseMonth } from "~/features/periods/months";
import { readMonth } from "~/features/periods/read-month.server";
import { sendMonth } from "~/features/periods/send-month.server";
import { findCommune } from "~/features/places/find-commune.server";
import { useT } from "~/i18n/context";
import { vietnamDate } from "~/i18n/format";
import { now } from "~/platform/clock.server";
import { AppError, notFound } from "~/platform/errors";
import { Breadcrumb } from "~/ui/breadcrumb";
import type { FieldErrors } from "~/ui/form";
import { PageLinks } from "~/ui/page-links";
import { pageTitle } from "~/ui/page-title";

const ADDRESS = "/quan-tri/ky-bao-cao";

/** The month and the commune of an address, as it was called at the month's end; foreign ones are not found. */
async function placeOf({ app, viewer, params }: Call<Viewer>) {
  const period = parseMonth(params.month ?? "");
  if (!period) throw notFound();
  const commune = await findCommune(app.db, params.slug ?? "", period.to);
  if (!administersCommune(viewer, commune.code)) throw notFound();
  return { period, commune, address: `${ADDRESS}/${period.id}/${commune.slug}` };
}

export const loader = guard(["commune-officer", "province-admin"], async (call) => {
  const { app, viewer, request } = call;
  const { period, commune, address } = await placeOf(call);
  const filters = monthFilters.read(new URL(request.url).searchParams);
  const { version, page, list } = filters;
  const month = await readMonth(app.db, viewer, {
    communeCode: commune.code,
    period,
    today: vietnamDate(now()),
    version,
  });
  const source = {
    communeCode: commune.code,
    period,
    reportId: month.shown?.id ?? null,
    previousId: month.previousId,
  };
  const counts = month.figures ? await countCorrections(app.db, viewer, source) : [];
  return {
    period,
    commune,
    address,
    filters,
    month,
    counts,
    recounting: month.shown === null && (await ledgerIsOld(app.db)),
    corrections: list === "" && counts.length > 0 ? await listCorrections(app.db, viewer, source, page) : [],
    behind:
      list !== "" && month.figures ? await listBehind(app.db, viewer, source, { stage: list, page }) : [],
  };
});

export const action = guard(["commune-officer", "province-admin"], async (call) => {
  const { app, viewer, request, t } = call;
  const { period, commune, address } = await placeOf(call);
  const form = await request.formData();
  const text = (name: string) => String(form.get(name) ?? "");
  const intent = text("intent");
  if (intent === "send") {
    const fault = await sendMonth(app.db, viewer, { communeCode: commune.code, period, seen: text("seen") });
    if (fault) return comeBack({ "": t(`periods.fault.${fault}`) });
    throw redirect(`${address}?xong=gui`);
  }
  if (intent !== "accept" && intent !== "return") throw new AppError("invalid");
  const reason = intent === "return" ? parseReason(text("comment")) : null;
  if (reason && !reason.ok) return comeBack({ comment: t(`periods.fault.${reason.fault}`) }, text("comment"));
  const fault = await answerMonth(app.db, viewer, {
    communeCode: commune.code,
    period,
    reportId: text("report"),
    decision: intent === "accept" ? "accepted" : "returned",
    comment: reason?.ok ? reason.value : null,
  });
  if (fault) return comeBack({ "": t(`periods.fault.${fault}`) }, text("comment"));
  throw redirect(`${address}?xong=${intent === "accept" ? "nhan" : "tra"}`);
});

const comeBack = (errors: FieldErrors, comment = "") => data({ errors, comment }, { status: 400 });

export const meta = pageTitle<typeof loader>((t, found) =>
  found
    ? t("periods.monthTitle", { month: periodWords(t, found.period), commune: found.commune.fullName })
    : t("periods.title"),
);

export default function Month() {
  const t = useT();
  const { period, commune, address, filters, month, counts, corrections, behind, recounting } =
    useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const title = t("periods.monthTitle", { month: periodWords(t, period), commune: commune.fullName });
  const { write } = monthFilters;
  const to = (changes: Partial<typeof filters>) =>
    `${address}${write(filters, { done: "", page: 1, ...changes })}`;
  const people =
    filters.list === ""
      ? counts.reduce((sum, one) => sum + one.people, 0)
      : (month.figures?.measures.find(({ measure }) => measure === filters.list)?.upTo ?? 0);
  return (
    <div className="page">
      <Breadcrumb entries={[[t("periods.title"), ADDRESS], [title]]} />
      <RecountingNotice recounting={recounting} />
      <h1>{title}</h1>
      <p>
        <MonthBadge state={month.state} />
      </p>
      <MonthNotice
        month={month}
        done={filters.done}
        fault={month.seen || month.answer ? undefined : failed?.errors[""]}
      />
      {month.figures && (
        <>
          <section>
            <h2>{t("periods.figuresTitle")}</h2>
            <MonthFiguresTable
              figures={month.figures}
              listHref={(list) => `${to({ list: list as typeof filters.list })}#danh-sach`}
            />
            {filters.version === 0 && <FormLinks month={period.id} slug={commune.slug} />}
          </section>
          <section id="danh-sach">
            {filters.list === "" ? (
              <>
                <h2>{t("periods.correctionsTitle")}</h2>
                <Corrections counts={counts} people={corrections} />
              </>
            ) : (
              <>
                <h2>{t("periods.behindTitle", { measure: t(`periods.measure.${filters.list}`) })}</h2>
                <p>
                  <a href={`${to({ list: "" })}#danh-sach`}>{t("periods.backToCorrections")}</a>
                </p>
                <BehindTable people={behind} />
              </>
            )}
            <PageLinks
              page={filters.page}
              pages={Math.ceil(people / MONTH_PEOPLE_PER_PAGE)}
              hrefOf={(page) => `${to({ page })}#danh-sach`}
            />
          </section>
        </>
      )}
      {month.seen && <SendForm seen={month.seen} errors={failed?.errors} />}
      {month.answer && (
        <AnswerForms answer={month.answer} errors={failed?.errors} comment={failed?.comment} />
      )}
      <section>
        <h2>{t("periods.historyTitle")}</h2>
        <MonthHistory
          versions={month.versions}
          shownId={month.shown?.id ?? null}
          versionHref={(version) => `${to({ version, list: "" })}`}
        />
      </section>
    </div>
  );
}
