/** The day by which the target is wanted, as the address of a page has it. */
import { z } from "zod";
import { dayFilter, defineFilters } from "~/platform/http/search-filters";

export const paceFilters = defineFilters(
  { by: "kip" },
  z.object({
    /** Empty: the programme's, where it has one. */
    by: dayFilter,
  }),
);
