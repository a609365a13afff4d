/** What the programme's format asks of every lesson: sources, one picture, questions to check oneself by. */
import { type AdviceRule, advice } from "./rule";

/** One may be guessed. */
const LEAST_CHECKS = 2;

export const usualParts: AdviceRule = {
  codes: ["noSources", "noFigure", "fewChecks"],
  advise: ({ fields, parts: { figures, checks } }) => [
    ...(fields?.sources.length === 0 ? [advice("noSources")] : []),
    ...(figures === 0 ? [advice("noFigure")] : []),
    ...(checks < LEAST_CHECKS ? [advice("fewChecks", { count: checks, least: LEAST_CHECKS })] : []),
  ],
};
