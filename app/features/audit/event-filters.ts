/** What the audit log can be narrowed to. */
import { z } from "zod";
import { choiceFilter, dayFilter, defineFilters, textFilter } from "~/platform/http/search-filters";
import { AUDIT_ACTIONS } from "./actions";

export const eventFilters = defineFilters(
  { action: "viec", person: "ai", subject: "ve", from: "tu", to: "den", before: "truoc" },
  z.object({
    action: choiceFilter(AUDIT_ACTIONS),
    /** A part of the name of who did it, or of whom it is about. */
    person: textFilter,
    /** A certificate's number, a report's name or a row's id, as it stands in the event. */
    subject: textFilter,
    from: dayFilter,
    to: dayFilter,
    /** Only events older than this one; 0: from the latest. */
    before: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).catch(0),
  }),
);

export type EventFilters = ReturnType<typeof eventFilters.read>;
