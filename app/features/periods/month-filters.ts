/** What the table of months can be narrowed to, and what the page of one month shows. */
import { z } from "zod";
import { choiceFilter, defineFilters, pageFilter, textFilter } from "~/platform/http/search-filters";

export const MONTH_PEOPLE_PER_PAGE = 50;

export const monthsFilters = defineFilters(
  { name: "ten", show: "xem", until: "den" },
  z.object({
    name: textFilter,
    /** Only communes with something that waits for the viewer. */
    show: choiceFilter(["cho-toi"]),
    /** The last month of the table; empty: the last one that is over. */
    until: z.union([z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/), z.literal("")]).catch(""),
  }),
);

export type MonthsFilters = ReturnType<typeof monthsFilters.read>;

export const monthFilters = defineFilters(
  { list: "ds", page: "trang", version: "lan", done: "xong" },
  z.object({
    /** Everybody behind a figure; empty: the corrections. */
    list: choiceFilter(["registered", "trained", "passed"]),
    page: pageFilter,
    /** An earlier sending; 0: the latest, or the draft. */
    version: z.coerce.number().int().min(0).max(1_000).catch(0),
    done: choiceFilter(["gui", "nhan", "tra"]),
  }),
);
