/** "nguoi-hoc": one row a person, as on the pages that list people. */
import { allPeople } from "~/features/coverage/all-people.server";
import { audienceOptions } from "~/features/coverage/filter-options.server";
import type { ListedPerson } from "~/features/coverage/listed-person.server";
import { FIRST_PAGE, type PeopleFilters, peopleFilters } from "~/features/coverage/people-filters";
import type { Standing } from "~/features/coverage/standing";
import { formatCalendarDate } from "~/i18n/format";
import type { Translate } from "~/i18n/translate";
import { defineDataset } from "../dataset";
import { COMMUNE_COLUMNS, CONTACT_COLUMNS, PERSON_COLUMNS } from "../person-columns";

type Row = ListedPerson & { audienceName: string };

export const persons = defineDataset<Row, PeopleFilters>({
  id: "nguoi-hoc",
  title: "reports.persons",
  roles: ["commune-officer", "province-admin"],
  personalId: { column: "personalId", personOf: (row) => row.id },
  filters: peopleFilters,
  columns: [
    ...PERSON_COLUMNS,
    ...CONTACT_COLUMNS,
    ...COMMUNE_COLUMNS,
    {
      key: "hamlet",
      header: "reports.hamlet",
      kind: "text",
      width: 18,
      value: (row) => row.hamletName,
    },
    {
      key: "certificates",
      header: "coverage.certificates",
      kind: "integer",
      width: 12,
      value: (row) => row.certificates,
    },
    {
      key: "standing",
      header: "coverage.standing",
      kind: "text",
      width: 40,
      value: (row, t) => standingWords(row.standing, t),
    },
  ],
  async rows({ db, viewer, today, locale }, filters) {
    const audiences = new Map(await audienceOptions(db, locale));
    const { count, batches } = await allPeople(db, viewer, today, { ...filters, ...FIRST_PAGE });
    async function* named() {
      for await (const batch of batches)
        yield batch.map((row) =>
          Object.assign(row, { audienceName: audiences.get(row.audience) ?? row.audience }),
        );
    }
    return { count, batches: named() };
  },
});

const standingWords = (standing: Standing, t: Translate) =>
  t(
    `coverage.standing.${standing.kind}`,
    "from" in standing ? { date: formatCalendarDate(standing.from) } : undefined,
  );
