/** What a run is worth, found by playing its recorded actions again. Pure; nothing the device counted is asked. */
import { type Action, act, beginRun } from "./engine";
import { type DeclaredSlip, END, nextAfter, nextOfOption, type Scenario, type Step } from "./scenario";

export interface GradedRun {
  /** Steps of the right path that were done without a wrong action; a right decision is one of them. */
  right: number;
  /** Steps of the right path. */
  total: number;
  /** Wrong actions, wherever. */
  errors: number;
  /** The ending it came to; null: broken off. */
  ending: string | null;
}

export function gradeRun(scenario: Scenario, actions: readonly Action[]): GradedRun {
  const state = actions.reduce((before, action) => act(scenario, before, action).state, beginRun(scenario));
  const path = new Set(rightPath(scenario).map(({ id }) => id));
  return {
    right: new Set(
      state.passed.filter(({ step, slips }) => slips === 0 && path.has(step)).map(({ step }) => step),
    ).size,
    total: path.size,
    errors: state.errors,
    ending: state.ended ? state.at : null,
  };
}

/** 0–1. */
export function shareOf({ right, total }: Pick<GradedRun, "right" | "total">): number {
  return total === 0 ? 0 : right / total;
}

/** The share that counts as practised, where a topic requires a practice; the mark most topics' tests have. */
export const PRACTISED_FROM = 0.8;

/** Whether a run shows that its person can do the task: it came to the good end, mostly without mistakes. */
export function isPractised(run: { right: number; total: number; reachedEnd: boolean }): boolean {
  return run.reachedEnd && shareOf(run) >= PRACTISED_FROM;
}

/** The steps from the first to the good end, each done rightly. Ends where the scenario is broken. */
export function rightPath(scenario: Scenario): Step[] {
  const path: Step[] = [];
  let at = scenario.steps[0];
  while (at && !path.includes(at)) {
    path.push(at);
    const next = rightNext(scenario, at);
    at = scenario.steps.find(({ id }) => id === next);
  }
  return path;
}

/** The actions of a run that makes the given mistakes, each once, and does the rest rightly. */
export function actionsOf(scenario: Scenario, slips: readonly DeclaredSlip[] = []): Action[] {
  const actions: Action[] = [];
  let state = beginRun(scenario);
  const take = (action: Action) => {
    actions.push(action);
    state = act(scenario, state, action).state;
  };
  // A step is passed once on any way to an end, so this is enough for every way.
  for (let turn = 0; turn < scenario.steps.length && !state.ended; turn++) {
    const step = scenario.steps.find(({ id }) => id === state.at);
    if (!step) break;
    for (const slip of slips.filter((one) => one.step === step.id))
      for (const action of slipActions(step, slip)) take(action);
    if (state.at === step.id) for (const action of rightActions(step)) take(action);
  }
  return actions;
}

function rightActions(step: Step): Action[] {
  const right = step.choose?.find((option) => option.right);
  if (right) return [{ do: "choose", on: right.label }];
  return step.click === undefined
    ? fillActions(step)
    : [...fillActions(step), { do: "click", on: step.click }];
}

function slipActions(step: Step, { label, fill }: DeclaredSlip): Action[] {
  const action: Action = { do: step.choose ? "choose" : "click", on: label };
  return fill ? [...fillActions(step, fill), action] : [action];
}

/** The fields of a step, filled rightly but for those that `instead` names. */
function fillActions(step: Step, instead: Record<string, string> = {}): Action[] {
  return (step.fill ?? []).map(({ field, is }) => ({
    do: "fill",
    on: field,
    value: instead[field] ?? is[0] ?? "",
  }));
}

function rightNext(scenario: Scenario, step: Step): string {
  const option = step.choose?.find(({ right }) => right);
  return (option ? nextOfOption(scenario.steps, step, option) : nextAfter(scenario.steps, step)) ?? END;
}
