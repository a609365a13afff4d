/** Filters of the pages of lists. */
import { z } from "zod";
import { choiceFilter, defineFilters, pageFilter } from "~/platform/http/search-filters";

/** As the address has them; the states themselves are words of the database. */
export const VIEWS = {
  moi: "new",
  "da-co": "known",
  "can-xem": "doubtful",
  loi: "faulty",
  "khong-phai-nguoi": "aside",
} as const;
export type View = keyof typeof VIEWS;

export const ROWS_PER_PAGE = 50;
export const DOUBTS_PER_PAGE = 10;

export const rowFilters = defineFilters(
  { view: "xem", page: "trang", saved: "da-ghi" },
  z.object({
    view: choiceFilter(["moi", "da-co", "can-xem", "loi", "khong-phai-nguoi"]),
    page: pageFilter,
    saved: choiceFilter(["cot", "quyet-dinh"]),
  }),
);

export const ROSTERS_PER_PAGE = 20;
export const rosterFilters = defineFilters({ page: "trang" }, z.object({ page: pageFilter }));
