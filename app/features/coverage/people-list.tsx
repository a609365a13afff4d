/** A list of people with its filters, and the way through it: the page of a commune and that of all one's communes. */
import { useT } from "~/i18n/context";
import { FilterChoice, FilterForm, FilterInput } from "~/ui/filter-form";
import { AGE_BANDS } from "./age-bands";
import { ExportLinks } from "./export-links";
import type { Option } from "./filter-options.server";
import type { PeoplePage } from "./list-people.server";
import { FIRST_PAGE, type PeopleFilters, peopleFilters } from "./people-filters";
import { PeopleTable } from "./people-table";

interface PeopleListProps {
  /** Of the page the list is on. */
  address: string;
  filters: PeopleFilters;
  list: PeoplePage;
  audiences: Option[];
  topics: Option[];
  /** Of the commune the list is of; none over several communes. */
  hamlets: Option[];
  /** To choose from; left out on the page of one commune. */
  communes?: Option[];
  /** Of the one commune the list is of. */
  communeSlug?: string;
}

export function PeopleList({
  address,
  filters,
  list,
  audiences,
  topics,
  hamlets,
  communes,
  communeSlug = filters.commune,
}: PeopleListProps) {
  const t = useT();
  const { write } = peopleFilters;
  const filtered = write(filters, FIRST_PAGE) !== "";
  return (
    <>
      <PeopleFilterForm {...{ address, filters, filtered, audiences, topics, hamlets, communes }} />
      <p className="list-head">
        <strong>
          {t(list.countIsFloor ? "coverage.peopleOver" : "coverage.peopleCount", { count: list.count })}
        </strong>
      </p>
      {list.people.length === 0 ? (
        <p className="empty">{t(filtered ? "coverage.noPeopleFound" : "coverage.noPeople")}</p>
      ) : (
        <>
          <PeopleTable
            people={list.people}
            audienceNames={Object.fromEntries(audiences)}
            severalCommunes={communes !== undefined}
          />
          <p className="muted">{t("coverage.maskedNote")}</p>
          <p>
            <a href={`/quan-tri/the-dang-nhap${write(filters, { ...FIRST_PAGE, commune: communeSlug })}`}>
              {t("cards.printLink")}
            </a>
          </p>
          <ExportLinks dataset="nguoi-hoc" search={write(filters, { ...FIRST_PAGE, commune: communeSlug })} />
        </>
      )}
      {(list.before || list.after) && (
        <nav className="page-links" aria-label={t("common.pages")}>
          {list.before && (
            <a rel="prev" href={`${address}${write(filters, { before: list.before, after: "" })}#nguoi-hoc`}>
              ← {t("common.previousPage")}
            </a>
          )}
          {list.after && (
            <a rel="next" href={`${address}${write(filters, { after: list.after, before: "" })}#nguoi-hoc`}>
              {t("common.nextPage")} →
            </a>
          )}
        </nav>
      )}
    </>
  );
}

function PeopleFilterForm({
  address,
  filters,
  filtered,
  audiences,
  topics,
  hamlets,
  communes,
}: Omit<PeopleListProps, "list"> & { filtered: boolean }) {
  const t = useT();
  const { parameter } = peopleFilters;
  const choice = (
    field: Exclude<keyof PeopleFilters, "name" | "after" | "before">,
    label: string,
    any: string,
    options: Option[],
  ) => <FilterChoice name={parameter(field)} {...{ label, any, options }} value={filters[field]} />;
  const ages = AGE_BANDS.map((from, index): Option => {
    const next = AGE_BANDS[index + 1];
    const words = next ? t("coverage.ageRange", { from, to: next - 1 }) : t("coverage.ageFrom", { from });
    return [String(from), words];
  });
  return (
    <FilterForm action={address} filtered={filtered}>
      <FilterInput name={parameter("name")} label={t("coverage.filterPerson")} value={filters.name} />
      {communes && choice("commune", t("coverage.commune"), t("coverage.anyCommune"), communes)}
      {hamlets.length > 0 && choice("hamlet", t("coverage.hamlet"), t("coverage.anyHamlet"), hamlets)}
      {choice("counting", t("coverage.filterCounting"), t("coverage.anyCounting"), [
        ["co", t("coverage.countingYes")],
        ["chua", t("coverage.countingNo")],
      ])}
      {choice("audience", t("coverage.audience"), t("coverage.anyAudience"), audiences)}
      {choice("topic", t("coverage.filterTopic"), t("coverage.anyTopic"), topics)}
      {choice("age", t("coverage.filterAge"), t("coverage.anyAge"), ages)}
      {choice("sex", t("coverage.filterSex"), t("coverage.anySex"), [
        ["nu", t("coverage.sex.female")],
        ["nam", t("coverage.sex.male")],
      ])}
      {choice("vneid", t("vneid.filter"), t("vneid.filterAny"), [
        ["co", t("vneid.filterYes")],
        ["chua", t("vneid.filterNo")],
      ])}
    </FilterForm>
  );
}
