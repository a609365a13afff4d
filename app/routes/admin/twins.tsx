/** Pairs of accounts that may be one person: the officer says which. */
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { guard } from "~/features/accounts/guard.server";
import { decideTwins } from "~/features/coverage/decide-twins.server";
import { audienceOptions } from "~/features/coverage/filter-options.server";
import {
  countUndecidedTwins,
  listDecidedTwins,
  listUndecidedTwins,
} from "~/features/coverage/list-twins.server";
import { TWINS_PER_PAGE, twinDecisionForm, twinFilters } from "~/features/coverage/twin-filters";
import { TwinPairCard } from "~/features/coverage/twin-pair";
import { useT } from "~/i18n/context";
import { vietnamDate } from "~/i18n/format";
import { now } from "~/platform/clock.server";
import { AppError } from "~/platform/errors";
import { PageLinks } from "~/ui/page-links";
import { pageTitle } from "~/ui/page-title";

const ADDRESS = "/quan-tri/trung-lap";

export const loader = guard(
  ["commune-officer", "province-admin"],
  async ({ request, app, viewer, locale }) => {
    const today = vietnamDate(now());
    const filters = twinFilters.read(new URL(request.url).searchParams);
    const list = filters.view === "da-quyet" ? listDecidedTwins : listUndecidedTwins;
    return {
      filters,
      ...(await list(app.db, viewer, today, filters.page)),
      waiting: await countUndecidedTwins(app.db, viewer),
      audiences: await audienceOptions(app.db, locale),
    };
  },
);

export const action = guard(["commune-officer", "province-admin"], async ({ request, app, viewer }) => {
  const form = twinDecisionForm.safeParse(Object.fromEntries(await request.formData()));
  if (!form.success) throw new AppError("invalid");
  await decideTwins(app.db, viewer, form.data);
  const filters = twinFilters.read(new URL(request.url).searchParams);
  return redirect(`${ADDRESS}${twinFilters.write(filters, { saved: form.data.decision })}`);
});

export const meta = pageTitle<typeof loader>((t) => t("coverage.twinsTitle"));

export default function Twins() {
  const t = useT();
  const { filters, pairs, count, waiting, audiences } = useLoaderData<typeof loader>();
  const decided = filters.view === "da-quyet";
  const names = Object.fromEntries(audiences);
  return (
    <div className="page">
      <h1>{t("coverage.twinsTitle")}</h1>
      <p className="lead">{t("coverage.twinsLead")}</p>
      <p>
        <a href="/quan-tri/gop-tai-khoan">{t("merging.title")}</a>
      </p>
      {filters.saved && (
        <p className="notice" role="status">
          ✓ {t(`coverage.twinsSaved.${filters.saved}`)}
        </p>
      )}
      <nav className="pills" aria-label={t("coverage.twinsView")}>
        <a href={ADDRESS} aria-current={decided ? undefined : "page"}>
          {t("coverage.twinsWaiting", { count: waiting })}
        </a>
        <a href={`${ADDRESS}?xem=da-quyet`} aria-current={decided ? "page" : undefined}>
          {t("coverage.twinsDecided")}
        </a>
      </nav>
      {pairs.length === 0 ? (
        <p className="empty">{t(decided ? "coverage.twinsNoneDecided" : "coverage.twinsNone")}</p>
      ) : (
        <p className="muted">{t("coverage.twinsAdvice")}</p>
      )}
      {pairs.map((pair, index) => (
        <TwinPairCard
          key={`${pair.twins[0].id} ${pair.twins[1].id}`}
          pair={pair}
          number={(filters.page - 1) * TWINS_PER_PAGE + index + 1}
          audienceNames={names}
        />
      ))}
      <PageLinks
        page={filters.page}
        pages={Math.ceil(count / TWINS_PER_PAGE)}
        hrefOf={(page) => `${ADDRESS}${twinFilters.write(filters, { page, saved: "" })}`}
      />
    </div>
  );
}
