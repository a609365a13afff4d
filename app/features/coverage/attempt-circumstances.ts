/** Under what circumstances an attempt was made, as lists and files say it (quizzes/circumstances.ts): two columns and one filter. */
import type { HelpMode } from "~/features/quizzes/circumstances";
import type { MessageKey } from "~/i18n/translate";

/** Supervised; with a helper beside; neither. */
export const CIRCUMSTANCES = ["giam-sat", "ho-tro", "tu-lam"] as const;
export type AttemptCircumstances = (typeof CIRCUMSTANCES)[number];

export interface MadeUnder {
  supervised: boolean;
  helpMode: HelpMode | null;
}

export const supervisedWord = ({ supervised }: MadeUnder): MessageKey =>
  supervised ? "coverage.supervised.yes" : "coverage.supervised.no";

export const helpWord = ({ helpMode }: MadeUnder): MessageKey =>
  helpMode === null ? "coverage.helped.no" : `coverage.helped.${helpMode}`;
