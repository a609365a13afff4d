/** /quan-tri/nguoi: everybody one administers, found by name without marks and by what tells them apart. */
import { useLoaderData } from "@remix-run/react";
import { guard } from "~/features/accounts/guard.server";
import { administersCommune } from "~/features/accounts/viewer";
import {
  audienceOptions,
  communeOptions,
  hamletOptions,
  topicOptions,
} from "~/features/coverage/filter-options.server";
import { listPeople } from "~/features/coverage/list-people.server";
import { peopleFilters } from "~/features/coverage/people-filters";
import { PeopleList } from "~/features/coverage/people-list";
import { listCommunes } from "~/features/places/list-communes.server";
import { useT } from "~/i18n/context";
import { vietnamDate } from "~/i18n/format";
import { now } from "~/platform/clock.server";
import { pageTitle } from "~/ui/page-title";

export const loader = guard(
  ["commune-officer", "province-admin"],
  async ({ request, app, viewer, locale, t }) => {
    const today = vietnamDate(now());
    const filters = peopleFilters.read(new URL(request.url).searchParams);
    const chosen = (await listCommunes(app.db, today)).find(({ slug }) => slug === filters.commune);
    const own = chosen && administersCommune(viewer, chosen.code) ? chosen : undefined;
    return {
      filters,
      list: await listPeople(app.db, viewer, today, filters),
      communes: await communeOptions(app.db, viewer, today),
      hamlets: own ? await hamletOptions(app.db, own.code, t) : [],
      audiences: await audienceOptions(app.db, locale),
      topics: await topicOptions(app.db, today, locale),
    };
  },
);

export const meta = pageTitle<typeof loader>((t) => t("coverage.findPeople"));

export default function People() {
  const t = useT();
  const data = useLoaderData<typeof loader>();
  return (
    <div className="page">
      <h1>{t("coverage.findPeople")}</h1>
      <p className="lead">{t("coverage.findPeopleLead")}</p>
      <section id="nguoi-hoc">
        <PeopleList address="/quan-tri/nguoi" {...data} />
      </section>
    </div>
  );
}
