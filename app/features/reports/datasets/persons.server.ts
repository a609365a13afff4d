/** "nguoi-hoc": one row a person, as on the pages that list people. */
import { showField } from "~/features/accounts/personal-fields";
import { allPeople } from "~/features/coverage/all-people.server";
import { audienceOptions } from "~/features/coverage/filter-options.server";
import type { ListedPerson } from "~/features/coverage/listed-person.server";
import { FIRST_PAGE, type PeopleFilters, peopleFilters } from "~/features/coverage/people-filters";
import type { Standing } from "~/features/coverage/standing";
import { formatCalendarDate } from "~/i18n/format";
import type { Translate } from "~/i18n/translate";
import { defineDataset } from "../dataset";

type Row = ListedPerson & { audienceName: string };

export const persons = defineDataset<Row, PeopleFilters>({
  id: "nguoi-hoc",
  title: "reports.persons",
  roles: ["commune-officer", "province-admin"],
  personalId: { column: "personalId", personOf: (row) => row.id },
  filters: peopleFilters,
  columns: [
    { key: "name", header: "coverage.personName", kind: "text", width: 28, value: (row) => row.fullName },
    {
      key: "birthYear",
      header: "coverage.birthYear",
      kind: "year",
      width: 10,
      value: (row) => row.birthYear,
    },
    {
      key: "personalId",
      header: "coverage.personalId",
      kind: "text",
      width: 16,
      value: (row) => showField("personalIdHint", row.personalIdHint, "administrator"),
    },
    {
      key: "phone",
      header: "coverage.phone",
      kind: "text",
      width: 14,
      value: (row) => showField("phone", row.phone, "administrator"),
    },
    {
      key: "audience",
      header: "coverage.audience",
      kind: "text",
      width: 30,
      value: (row) => row.audienceName,
    },
    {
      key: "communeCode",
      header: "reports.communeCode",
      kind: "text",
      width: 10,
      value: (row) => row.communeCode,
    },
    {
      key: "commune",
      header: "coverage.commune",
      kind: "text",
      width: 24,
      value: (row) => row.communeName,
    },
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
