/**
 * What a good lesson has and this one has not: told to its author, never a reason to refuse it. The one place for the
 * command line and the studio. Pure.
 */

import { advised, type Surroundings } from "./advice/rule";
import { ADVICE_RULES } from "./advice/rules";
import type { FaultAt } from "./content-fault";

export function adviseLesson(source: string, around: Surroundings = {}): FaultAt[] {
  const lesson = advised(source, around);
  return ADVICE_RULES.flatMap((rule) => rule.advise(lesson));
}
