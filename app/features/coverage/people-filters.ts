/** What lists of people can be narrowed to, and the page of them. */
import { z } from "zod";
import { choiceFilter, defineFilters, textFilter } from "~/platform/http/search-filters";
import { AGE_BANDS } from "./age-bands";

export const PEOPLE_PER_PAGE = 50;

/** The hamlet filter's value for people of whom no hamlet is known. */
export const NO_HAMLET = "chua-ro";

const AGES = AGE_BANDS.map(String) as [string, ...string[]];

export const peopleFilters = defineFilters(
  {
    name: "ten",
    commune: "xa",
    hamlet: "ap",
    counting: "tinh",
    audience: "doi-tuong",
    topic: "chuyen-de",
    age: "tuoi",
    sex: "gioi",
    vneid: "vneid",
    after: "sau",
    before: "truoc",
  },
  z.object({
    name: textFilter,
    /** A commune's slug; the page of one commune has no use for it. */
    commune: textFilter,
    /** A hamlet's id, or NO_HAMLET. */
    hamlet: textFilter,
    /** Who counts on the day ("co"), who does not ("chua"). */
    counting: choiceFilter(["co", "chua"]),
    /** An audience id of the programme. */
    audience: textFilter,
    /** A topic's slug: who holds a valid certificate of it. */
    topic: textFilter,
    /** The lowest age of a band (age-bands.ts). */
    age: choiceFilter(AGES),
    sex: choiceFilter(["nam", "nu"]),
    /** Whom the ministry's lists confirm on VNeID ("co"), and whom not ("chua"). */
    vneid: choiceFilter(["co", "chua"]),
    /** The page after, or before, the person of this id. Empty: the first page. */
    after: textFilter,
    before: textFilter,
  }),
);

export type PeopleFilters = ReturnType<typeof peopleFilters.read>;

/** The first page. */
export const FIRST_PAGE = { after: "", before: "" } as const;
