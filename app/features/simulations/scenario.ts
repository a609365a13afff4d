/**
 * A click-through practice as plain data: what a file of content/simulations/ says once it is read
 * (content/simulation.schema.ts is its manual), and what a stored revision keeps as its body.
 */

/** A field of a screen: a list to choose from, a box to tick, or a line to type. */
export interface ScreenField {
  label: string;
  options?: string[];
  tick?: boolean;
  /** What stands in it at first. */
  value?: string;
  /** Said under the label. */
  hint?: string;
}

/** One kind of thing on a screen; exactly one key is there. */
export interface ScreenPart {
  text?: string;
  notice?: string;
  message?: { from: string; text: string };
  facts?: { name: string; value: string }[];
  menu?: string[];
  list?: { label: string; text?: string }[];
  fields?: ScreenField[];
  buttons?: string[];
}

export interface Screen {
  id: string;
  title: string;
  device: "computer" | "phone";
  parts: ScreenPart[];
}

export interface Expectation {
  field: string;
  /** Any of these; compared without regard to case and spaces. */
  is: string[];
  /** Why, said when it is wrong. */
  because: string;
}

export interface Option {
  label: string;
  right: boolean;
  says: string;
  /** A step or an ending; a wrong option without one leads back to the question. */
  next?: string;
}

export interface Step {
  id: string;
  role: string;
  /** 1 is the first day; a later one is announced as such. */
  day: number;
  /** What happened before this step, where someone else or time did something. */
  meanwhile?: string;
  screen: string;
  task: string;
  /** The control to press; with `fill`, after filling. */
  click?: string;
  fill?: Expectation[];
  choose?: Option[];
  /** Said when the step is done. */
  right: string;
  /** Said to a wrong click for which `slips` has no words of its own. */
  wrong?: string;
  slips: { label: string; says: string }[];
  hint?: string;
  /** The article that the step rests on. */
  article?: string;
  /** The next step or an ending; left out: the step after it in the file, after the last one "end". */
  next?: string;
}

export interface Ending {
  id: string;
  title: string;
  text: string;
}

/** What is pressed or chosen wrongly first in a step. */
export interface DeclaredSlip {
  step: string;
  label: string;
  /** Fields filled wrongly before that press, by label; the step's other fields are filled rightly. */
  fill?: Record<string, string>;
}

/** A way through with mistakes, and what it must score. */
export interface DeclaredPath {
  name: string;
  slips: DeclaredSlip[];
  /** 0–1. */
  score: number;
  ends: string;
}

export interface Scenario {
  version: 1;
  title: string;
  summary: string;
  minutes: number;
  /** The system whose screens are imitated; its screens carry the note that the real one may differ. */
  system?: string;
  roles: { id: string; name: string }[];
  screens: Screen[];
  steps: Step[];
  endings: Ending[];
  paths: DeclaredPath[];
}

/** The ending of the right path. */
export const END = "end";

/** What stands on a screen to press, in order. */
export function controlsOf(screen: Screen): string[] {
  return screen.parts.flatMap((part) => [
    ...(part.menu ?? []),
    ...(part.list ?? []).map(({ label }) => label),
    ...(part.buttons ?? []),
  ]);
}

export function fieldsOf(screen: Screen): ScreenField[] {
  return screen.parts.flatMap((part) => part.fields ?? []);
}

/** Where a step leads when it is done rightly. */
export function nextAfter(steps: readonly Step[], step: Step): string {
  return step.next ?? steps[steps.indexOf(step) + 1]?.id ?? END;
}

/** Where an option leads; undefined: back to the question. */
export function nextOfOption(steps: readonly Step[], step: Step, option: Option): string | undefined {
  return option.next ?? (option.right ? nextAfter(steps, step) : undefined);
}
