/**
 * What a rule of the question doctor is: it looks at one question's figures and says one plain sentence, or nothing.
 * Adding one: a file in rules/, a line in registry.ts, its words (`bank.doctor.<id>`). Rules are pure and suggest; a
 * person decides.
 */
import type { MessageKey, Parameters } from "~/i18n/translate";
import type { QuestionFigures } from "../question-figures";

/** A rule exists when its words do. */
export type DoctorRuleId = MessageKey extends infer Key
  ? Key extends `bank.doctor.${infer Id}`
    ? Id
    : never
  : never;

export interface DoctorRule {
  id: DoctorRuleId;
  /** alarm: people may have got a wrong mark. advice: the question could be better. */
  level: "alarm" | "advice";
  /** Silent below so many attempts. */
  minimum: number;
  /** Rules that say less about the same fault: silent when this one speaks. */
  silences?: readonly DoctorRuleId[];
  /** The words' parameters; null: nothing to say. */
  examine(question: QuestionFigures): Parameters | null;
}

export interface Finding {
  id: DoctorRuleId;
  level: DoctorRule["level"];
  parameters: Parameters;
}

/** A, B, C … in the author's order. */
export function letterOf(question: QuestionFigures, optionId: string): string {
  return String.fromCharCode(65 + question.options.findIndex(({ id }) => id === optionId));
}

/** Whether more choose one thing than another, beyond chance: the sign test of two counts at about 1 in 200. */
export function clearlyMore(one: number, other: number): boolean {
  return one > other && (one - other) / Math.sqrt(one + other) > 2.58;
}

/** The standard error of a correlation near 0 is about 1/√n; three of them are no accident. */
export function clearlyBelowZero(correlation: number, attempts: number): boolean {
  return correlation < -3 / Math.sqrt(attempts);
}
