/** Which requests of the queue, and which page of them. */
import { z } from "zod";
import { choiceFilter, defineFilters, pageFilter, textFilter } from "~/platform/http/search-filters";
import { REQUEST_KINDS } from "./request-clock";

export const REQUESTS_PER_PAGE = 50;

export const requestFilters = defineFilters(
  { view: "xem", kind: "loai", name: "ten", page: "trang" },
  z.object({
    /** Empty: the open ones. */
    view: choiceFilter(["qua-han", "da-xong"]),
    kind: choiceFilter(REQUEST_KINDS),
    name: textFilter,
    page: pageFilter,
  }),
);

export type RequestFilters = ReturnType<typeof requestFilters.read>;
