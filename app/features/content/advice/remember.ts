/** The box of what to remember: it is there, and short. */
import { type AdviceRule, advice } from "./rule";

/** What a reader can carry away; more is a second lesson. */
const MOST_REMEMBERED = 5;

export const remember: AdviceRule = {
  codes: ["noRemember", "rememberLong"],
  advise({ parts }) {
    if (!parts.remember) return [advice("noRemember")];
    const { lines } = parts.remember;
    return lines > MOST_REMEMBERED
      ? [advice("rememberLong", { count: lines, most: MOST_REMEMBERED }, parts.remember)]
      : [];
  },
};
