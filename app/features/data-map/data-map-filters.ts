/** What the data map can be narrowed to. */
import { z } from "zod";
import { HOLDINGS, RETENTION } from "#drizzle/data-map/vocabulary";
import { choiceFilter, defineFilters, textFilter } from "~/platform/http/search-filters";

export const dataMapFilters = defineFilters(
  { holds: "loai", kept: "giu", text: "tim" },
  z.object({
    holds: choiceFilter(HOLDINGS),
    kept: choiceFilter(RETENTION),
    /** Of the table, the column or what they are for, with or without marks. */
    text: textFilter,
  }),
);

export type DataMapFilters = ReturnType<typeof dataMapFilters.read>;
