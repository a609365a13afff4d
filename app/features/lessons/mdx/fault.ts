/** What is wrong with an authored text, as data: where, which rule, and the names to say it with. */
import type { MessageKey, Translate } from "~/i18n/translate";

/** A code exists when its words do: `lessons.fault.<code>` in both languages. */
export type FaultCode = MessageKey extends infer Key
  ? Key extends `lessons.fault.${infer Code}`
    ? Code
    : never
  : never;

export interface Fault {
  /** From 1. */
  line: number;
  /** From 1, in UTF-16 units of the text as it was given. */
  column: number;
  code: FaultCode;
  parameters?: Record<string, string | number>;
}

/** A fault that has yet to be placed. */
export type Complaint = [code: FaultCode, parameters?: Fault["parameters"]];

/** A place in a text, from 1. */
export interface Place {
  line: number;
  column: number;
}

export const START: Place = { line: 1, column: 1 };

/** One sentence or two, in the reader's language: what is wrong and what to do. */
export function describeFault(fault: Fault, t: Translate): string {
  return t(`lessons.fault.${fault.code}`, fault.parameters);
}

export function inReadingOrder(faults: Fault[]): Fault[] {
  return [...faults].sort((a, b) => a.line - b.line || a.column - b.column);
}
