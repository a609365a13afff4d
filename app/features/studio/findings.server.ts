/** The check of a draft in the reader's words. */
import { describeContentFault } from "~/features/content/content-fault";
import type { Translate } from "~/i18n/translate";
import type { CheckedDraft } from "./check-draft.server";
import type { Findings } from "./draft-findings";

export function findingsOf(
  { faults, advice, kilobytes, mostKilobytes }: CheckedDraft,
  t: Translate,
): Findings {
  const said = (found: CheckedDraft["faults"]) =>
    found.map((fault) => ({ line: fault.line, column: fault.column, words: describeContentFault(fault, t) }));
  return { faults: said(faults), advice: said(advice), kilobytes, mostKilobytes };
}
