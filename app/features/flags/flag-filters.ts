/** Which flags, and which page of them. */
import { z } from "zod";
import { FLAG_RULES } from "#drizzle/schema/flags";
import { choiceFilter, defineFilters, pageFilter, textFilter } from "~/platform/http/search-filters";

export const FLAGS_PER_PAGE = 50;

export const flagFilters = defineFilters(
  { view: "xem", rule: "loai", commune: "xa", page: "trang" },
  z.object({
    /** Empty: the open ones. */
    view: choiceFilter(["da-xong"]),
    rule: choiceFilter(FLAG_RULES),
    /** A commune's slug. */
    commune: textFilter,
    page: pageFilter,
  }),
);

export type FlagFilters = ReturnType<typeof flagFilters.read>;
