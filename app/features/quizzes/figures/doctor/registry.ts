/** The rules of the question doctor, the gravest first. */
import type { QuestionFigures } from "../question-figures";
import type { DoctorRule, Finding } from "./doctor-rule";
import { backwards } from "./rules/backwards";
import { belowGuessing } from "./rules/below-guessing";
import { idleOptions } from "./rules/idle-options";
import { leftOut } from "./rules/left-out";
import { secondAnswer } from "./rules/second-answer";
import { slow } from "./rules/slow";
import { tellsNothing } from "./rules/tells-nothing";
import { tooEasy } from "./rules/too-easy";
import { tooHard } from "./rules/too-hard";
import { wrongKey } from "./rules/wrong-key";

export const DOCTOR_RULES: readonly DoctorRule[] = [
  wrongKey,
  backwards,
  belowGuessing,
  secondAnswer,
  tooHard,
  tellsNothing,
  leftOut,
  slow,
  tooEasy,
  idleOptions,
];

/** Below this no rule speaks, and figures are shown as too few. */
export const FEWEST = Math.min(...DOCTOR_RULES.map(({ minimum }) => minimum));

export function examine(question: QuestionFigures): Finding[] {
  const silenced = new Set<string>();
  return DOCTOR_RULES.flatMap(({ id, level, minimum, silences = [], examine: look }) => {
    if (silenced.has(id) || question.shown < minimum) return [];
    const parameters = look(question);
    if (!parameters) return [];
    for (const other of silences) silenced.add(other);
    return [{ id, level, parameters }];
  });
}
