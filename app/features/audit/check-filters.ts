/** From which sealed block on the log is checked. */
import { z } from "zod";
import { defineFilters } from "~/platform/http/search-filters";

export const checkFilters = defineFilters(
  { from: "tu-khoi" },
  z.object({ from: z.coerce.number().int().min(1).max(2_000_000_000).catch(1) }),
);
