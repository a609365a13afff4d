/** Which two accounts, what was searched for, which page. */
import { z } from "zod";
import { choiceFilter, defineFilters, pageFilter, textFilter } from "~/platform/http/search-filters";

export const MERGES_A_PAGE = 20;

export const pickFilters = defineFilters(
  { first: "giu", query: "tim", page: "trang" },
  z.object({ first: textFilter, query: textFilter, page: pageFilter }),
);

export const pairFilters = defineFilters(
  { survivorId: "giu", mergedId: "gop" },
  z.object({ survivorId: textFilter, mergedId: textFilter }),
);

export const doneFilters = defineFilters(
  { saved: "da-ghi" },
  z.object({ saved: choiceFilter(["gop", "hoan-tac"]) }),
);
