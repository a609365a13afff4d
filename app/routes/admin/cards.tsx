/** /quan-tri/the-dang-nhap: printing sign-in cards for the people of a list, as its filters leave them. */
import { useLoaderData } from "@remix-run/react";
import { guard } from "~/features/accounts/guard.server";
import { MAX_CARDS } from "~/features/cards/issue-cards.server";
import { FIRST_PAGE, peopleFilters } from "~/features/coverage/people-filters";
import { countForCards } from "~/features/coverage/people-for-cards.server";
import { useT } from "~/i18n/context";
import { vietnamDate } from "~/i18n/format";
import { now } from "~/platform/clock.server";
import { Breadcrumb } from "~/ui/breadcrumb";
import { Checkbox } from "~/ui/form";
import { pageTitle } from "~/ui/page-title";

export const meta = pageTitle((t) => t("cards.printTitle"));

export const loader = guard(["commune-officer", "province-admin"], async ({ app, viewer, request }) => {
  const query = new URL(request.url).searchParams;
  const filters = peopleFilters.read(query);
  const counts = await countForCards(app.db, viewer, vietnamDate(now()), filters);
  const search = peopleFilters.write(filters, FIRST_PAGE);
  return { ...counts, search, most: MAX_CARDS, none: query.has("khong-co") };
});

export default function Cards() {
  const t = useT();
  const { count, missing, held, search, most, none } = useLoaderData<typeof loader>();
  return (
    <div className="page page-narrow">
      <Breadcrumb
        entries={[[t("coverage.findPeople"), `/quan-tri/nguoi${search}`], [t("cards.printTitle")]]}
      />
      <h1>{t("cards.printTitle")}</h1>
      {none && (
        <p className="notice" role="status">
          {t("cards.nonePrinted")}
        </p>
      )}
      <p className="lead">{t("cards.printCount", { count: missing })}</p>
      <ul>
        <li>{t("cards.listCount", { count, held, others: count - missing - held })}</li>
        <li>{t("cards.printOnce")}</li>
        <li>{t("cards.printRoles")}</li>
        {missing + held > most && <li>{t("cards.printMost", { most })}</li>}
      </ul>
      <form method="post" action="/quan-tri/the-dang-nhap/in">
        <input type="hidden" name="loc" value={search.replace(/^\?/, "")} />
        {held > 0 && <Checkbox name="thay" label={t("cards.replace", { held })} />}
        <p className="form-end">
          <button type="submit" className="button" disabled={missing + held === 0}>
            {t("cards.print")}
          </button>
        </p>
      </form>
    </div>
  );
}
