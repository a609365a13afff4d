/** What the list of certificates can be narrowed to: one definition for the screen and its export. */
import { z } from "zod";
import { defineFilters, pageFilter } from "~/platform/http/search-filters";

export const certificateFilters = defineFilters(
  { query: "tim", page: "trang" },
  z.object({
    /** A code, a number or a name. */
    query: z
      .string()
      .transform((text) => text.slice(0, 200))
      .catch(""),
    page: pageFilter,
  }),
);
