/**
 * Plays a scenario: a state, an action, the next state and what to say. Pure, and the same on the learner's
 * device and on the server that grades the recorded actions. An action that makes no sense here is a wrong one,
 * never an error.
 */
import { normalizeLine } from "~/platform/text/normalize";
import { type Expectation, nextAfter, nextOfOption, type Scenario, type Step } from "./scenario";

export type Action =
  /** Press a control of the screen. */
  | { do: "click"; on: string }
  /** Put a value into a field; a box to tick takes "x" or "". */
  | { do: "fill"; on: string; value: string }
  /** Take one of the offered decisions. */
  | { do: "choose"; on: string };

export interface PassedStep {
  step: string;
  /** Wrong actions before it was done; a wrong decision counts as one. */
  slips: number;
}

export interface RunState {
  /** The step under way, or the ending that was reached. */
  at: string;
  /** Whose turn it is; of the last step once the run has ended. */
  role: string;
  day: number;
  /** What was put into fields, by label. */
  fields: ReadonlyMap<string, string>;
  /** Wrong actions in the step under way. */
  slips: number;
  errors: number;
  passed: readonly PassedStep[];
  ended: boolean;
}

export type Outcome =
  | { kind: "right"; says: string; article?: string }
  /** `wrongFields` are those to put right; `moved`: a decision with consequences was taken. */
  | { kind: "wrong"; says?: string; hint: boolean; wrongFields: Expectation[]; moved: boolean }
  /** A field was filled. */
  | { kind: "noted" }
  /** The run is over. */
  | { kind: "ignored" };

/** A hint follows this many wrong actions in one step. */
const HINT_AFTER = 2;

export function beginRun(scenario: Scenario): RunState {
  const [first] = scenario.steps;
  if (!first) throw new Error("A scenario has at least one step.");
  return {
    at: first.id,
    role: first.role,
    day: first.day,
    fields: new Map(),
    slips: 0,
    errors: 0,
    passed: [],
    ended: false,
  };
}

export function act(
  scenario: Scenario,
  state: RunState,
  action: Action,
): { state: RunState; outcome: Outcome } {
  const step = scenario.steps.find(({ id }) => id === state.at);
  if (state.ended || !step) return { state, outcome: { kind: "ignored" } };
  if (action.do === "fill") {
    const fields = new Map(state.fields).set(action.on, action.value);
    return { state: { ...state, fields }, outcome: { kind: "noted" } };
  }
  if (action.do === "choose") return decide(scenario, state, step, action.on);
  return press(scenario, state, step, action.on);
}

function press(scenario: Scenario, state: RunState, step: Step, label: string) {
  if (step.choose || label !== step.click) {
    const own = step.slips.find((slip) => slip.label === label)?.says;
    return slip(state, own ?? step.wrong);
  }
  const wrongFields = (step.fill ?? []).filter((expected) => !isMet(expected, state.fields));
  if (wrongFields.length > 0) return slip(state, undefined, wrongFields);
  return pass(scenario, state, step, nextAfter(scenario.steps, step));
}

function decide(scenario: Scenario, state: RunState, step: Step, label: string) {
  const option = step.choose?.find((one) => one.label === label);
  if (!option) return slip(state, step.wrong);
  const next = nextOfOption(scenario.steps, step, option);
  if (option.right && next) return pass(scenario, state, step, next, option.says);
  const slipped = slip(state, option.says);
  if (!next) return slipped;
  const moved = pass(scenario, slipped.state, step, next).state;
  return { state: moved, outcome: { ...slipped.outcome, hint: false, moved: true } };
}

function slip(state: RunState, says?: string, wrongFields: Expectation[] = []) {
  const slips = state.slips + 1;
  const outcome = { kind: "wrong" as const, says, hint: slips >= HINT_AFTER, wrongFields, moved: false };
  return { state: { ...state, slips, errors: state.errors + 1 }, outcome };
}

function pass(scenario: Scenario, state: RunState, step: Step, next: string, says = step.right) {
  const following = scenario.steps.find(({ id }) => id === next);
  const passed: RunState = {
    ...state,
    at: next,
    role: following?.role ?? state.role,
    day: following?.day ?? state.day,
    slips: 0,
    passed: [...state.passed, { step: step.id, slips: state.slips }],
    ended: !following,
  };
  const outcome: Outcome = { kind: "right", says, article: step.article };
  return { state: passed, outcome };
}

function isMet({ field, is }: Expectation, fields: ReadonlyMap<string, string>): boolean {
  const given = comparable(fields.get(field) ?? "");
  return is.some((wanted) => comparable(wanted) === given);
}

function comparable(text: string): string {
  return normalizeLine(text).toLocaleLowerCase("vi");
}
