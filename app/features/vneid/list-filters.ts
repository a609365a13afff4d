/** Filters of the pages of the ministry's lists. */
import { z } from "zod";
import { choiceFilter, defineFilters, pageFilter } from "~/platform/http/search-filters";

/** As the address has them; the states themselves are words of the database. */
export const VIEWS = {
  khop: "matched",
  "can-xem": "doubtful",
  "chua-co": "unknown",
  "da-biet": "known",
  loi: "faulty",
  "khong-phai-nguoi": "aside",
} as const;
export type View = keyof typeof VIEWS;

export const ROWS_PER_PAGE = 50;
/** Doubts are decided one at a time. */
export const DOUBTS_PER_PAGE = 1;

export const rowFilters = defineFilters(
  { view: "xem", page: "trang", saved: "da-ghi" },
  z.object({
    view: choiceFilter(["khop", "can-xem", "chua-co", "da-biet", "loi", "khong-phai-nguoi"]),
    page: pageFilter,
    saved: choiceFilter(["quyet-dinh", "trung"]),
  }),
);

export const LISTS_PER_PAGE = 20;
export const listFilters = defineFilters({ page: "trang" }, z.object({ page: pageFilter }));
