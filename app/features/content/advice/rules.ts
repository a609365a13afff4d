/** Every rule of advice about a lesson, in the order of telling; one line each. */
import { alternativeText } from "./alternative-text";
import { deadLinks } from "./dead-links";
import { longSentences } from "./long-sentences";
import { pace } from "./pace";
import { pictureContrast } from "./picture-contrast";
import { plainWords } from "./plain-words";
import { remember } from "./remember";
import type { AdviceRule } from "./rule";
import { usualParts } from "./usual-parts";
import { vagueLinks } from "./vague-links";

export const ADVICE_RULES: readonly AdviceRule[] = [
  pace,
  usualParts,
  remember,
  alternativeText,
  vagueLinks,
  deadLinks,
  longSentences,
  plainWords,
  pictureContrast,
];
