/** What the list of completions can be narrowed to: one definition for the screen and its export. */
import { z } from "zod";
import {
  choiceFilter,
  dayFilter,
  defineFilters,
  pageFilter,
  textFilter,
} from "~/platform/http/search-filters";
import { CIRCUMSTANCES } from "./attempt-circumstances";

export const COMPLETIONS_PER_PAGE = 50;

export const completionFilters = defineFilters(
  {
    name: "ten",
    commune: "xa",
    topic: "chuyen-de",
    circumstances: "cach",
    from: "tu",
    to: "den",
    page: "trang",
  },
  z.object({
    name: textFilter,
    /** Slugs. */
    commune: textFilter,
    topic: textFilter,
    /** Of the attempt that the certificate rests on. */
    circumstances: choiceFilter(CIRCUMSTANCES),
    /** First and last day of completion, in Vietnam. */
    from: dayFilter,
    to: dayFilter,
    page: pageFilter,
  }),
);

export type CompletionFilters = ReturnType<typeof completionFilters.read>;
