/** Minutes that the number of words can hold; the paces and their source are in reading-pace.ts. */
import { fairMinutes } from "../reading-pace";
import { type AdviceRule, advice } from "./rule";

export const pace: AdviceRule = {
  codes: ["pace"],
  advise({ fields, parts: { words }, placeOf }) {
    const minutes = fields?.minutes;
    if (minutes === undefined) return [];
    const { least, most } = fairMinutes(words);
    return minutes >= least && minutes <= most
      ? []
      : [advice("pace", { minutes, words, least, most }, placeOf(["minutes"]))];
  },
};
