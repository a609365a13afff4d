/** What the list of classes can be narrowed to, and its page. */
import { z } from "zod";
import { CLASS_STATES } from "#drizzle/schema/classes";
import {
  choiceFilter,
  dayFilter,
  defineFilters,
  pageFilter,
  textFilter,
} from "~/platform/http/search-filters";

export const CLASSES_PER_PAGE = 30;

export const classFilters = defineFilters(
  {
    commune: "xa",
    topic: "chuyen-de",
    state: "tinh-trang",
    from: "tu",
    to: "den",
    only: "lop",
    page: "trang",
  },
  z.object({
    /** Slug of the commune that gives the hall. */
    commune: textFilter,
    /** A topic's slug. */
    topic: textFilter,
    state: choiceFilter(CLASS_STATES),
    /** Classes with a session on or after, and on or before, these days. */
    from: dayFilter,
    to: dayFilter,
    /** The id of the one class; for its own files. */
    only: textFilter,
    page: pageFilter,
  }),
);

export type ClassFilters = ReturnType<typeof classFilters.read>;
