/** What a bank's list can be narrowed to. */
import { z } from "zod";
import { choiceFilter, defineFilters, pageFilter, textFilter } from "~/platform/http/search-filters";

export const QUESTION_STATES = ["in-use", "waiting", "new", "retired"] as const;
export type QuestionState = (typeof QUESTION_STATES)[number];

export const bankFilters = defineFilters(
  {
    text: "tim",
    lesson: "bai",
    difficulty: "muc",
    type: "loai",
    skill: "ky-nang",
    state: "trang-thai",
    page: "trang",
  },
  z.object({
    text: textFilter,
    /** A lesson's slug, or NO_LESSON. */
    lesson: textFilter,
    difficulty: choiceFilter(["easy", "medium", "hard"]),
    /** A type of the registry. */
    type: textFilter,
    skill: textFilter,
    /** Empty: everything that is not retired. */
    state: choiceFilter(QUESTION_STATES),
    page: pageFilter,
  }),
);
export type BankFilters = ReturnType<typeof bankFilters.read>;

export const NO_LESSON = "khong";
