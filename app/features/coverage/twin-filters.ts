/** Which list of pairs, which page, and what was just noted. */
import { z } from "zod";
import { choiceFilter, defineFilters, pageFilter } from "~/platform/http/search-filters";

export const TWINS_PER_PAGE = 20;

export const twinFilters = defineFilters(
  { view: "xem", page: "trang", saved: "da-ghi" },
  z.object({
    /** Empty: those that wait. */
    view: choiceFilter(["da-quyet"]),
    page: pageFilter,
    saved: choiceFilter(["same", "different"]),
  }),
);

/** What the form of a pair sends. */
export const twinDecisionForm = z.object({
  firstId: z.string(),
  secondId: z.string(),
  decision: z.enum(["same", "different"]),
});
