/** What the page of dated figures shows. */
import { z } from "zod";
import { dayFilter, defineFilters, textFilter } from "~/platform/http/search-filters";
import { FIGURE_KINDS } from "./figure-kinds";

export const figureFilters = defineFilters(
  { kind: "loai", day: "ngay", commune: "xa" },
  z.object({
    kind: z.enum(FIGURE_KINDS.map(({ id }) => id)).catch("nguoi-truong-thanh"),
    /** Empty: today. */
    day: dayFilter,
    /** A slug: its figures through time; empty: all communes. */
    commune: textFilter,
  }),
);
