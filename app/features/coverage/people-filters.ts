/** What a commune's people can be narrowed to. */
import { z } from "zod";
import { choiceFilter, defineFilters, pageFilter, textFilter } from "~/platform/http/search-filters";

export const PEOPLE_PER_PAGE = 50;

export const peopleFilters = defineFilters(
  { name: "ten", counting: "tinh", audience: "doi-tuong", topic: "chuyen-de", page: "trang" },
  z.object({
    name: textFilter,
    /** Who counts on the day ("co"), who does not ("chua"). */
    counting: choiceFilter(["co", "chua"]),
    /** An audience id of the programme. */
    audience: textFilter,
    /** A topic's slug: who holds a valid certificate of it. */
    topic: textFilter,
    page: pageFilter,
  }),
);

export type PeopleFilters = ReturnType<typeof peopleFilters.read>;
