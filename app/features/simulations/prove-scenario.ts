/**
 * What must hold of a scenario before anybody plays it: every step can be reached, every way ends, every label
 * is on its screen, the right path scores everything and each declared wrong path what it says. Pure; faults
 * say where in the file's structure they are.
 */
import { actionsOf, gradeRun, rightPath, shareOf } from "./grade-run";
import {
  controlsOf,
  type DeclaredSlip,
  END,
  fieldsOf,
  nextAfter,
  nextOfOption,
  type Scenario,
  type ScreenField,
  type Step,
} from "./scenario";

export interface ScenarioFault {
  /** As ["steps", 3, "click"]. */
  path: (string | number)[];
  code:
    | "stepTwice"
    | "stepRole"
    | "stepScreen"
    | "stepNext"
    | "stepAction"
    | "stepLabel"
    | "stepField"
    | "stepFieldOption"
    | "stepUnreachable"
    | "stepRound"
    | "stepDayBack"
    | "chooseOneRight"
    | "labelTwice"
    | "partOneKind"
    | "endMissing"
    | "endingUnused"
    | "rightPathScore"
    | "pathLabel"
    | "pathErrors"
    | "pathScore"
    | "pathEnding";
  parameters?: Record<string, string | number>;
  /** Names that might have been meant instead. */
  candidates?: string[];
}

/** In the order of the file. The paths are played only when nothing else is wrong. */
export function proveScenario(scenario: Scenario): ScenarioFault[] {
  const faults = [
    ...scenario.screens.flatMap((_, index) => screenFaults(scenario, index)),
    ...scenario.steps.flatMap((step, index) => stepFaults(scenario, step, index)),
    ...endingFaults(scenario),
  ];
  if (faults.length > 0) return faults;
  const shape = wayFaults(scenario);
  return shape.length > 0 ? shape : pathFaults(scenario);
}

function screenFaults({ screens }: Scenario, index: number): ScenarioFault[] {
  const screen = screens[index];
  if (!screen) return [];
  const faults: ScenarioFault[] = screen.parts.flatMap((part, place): ScenarioFault[] =>
    Object.keys(part).length === 1 ? [] : [{ path: ["screens", index, "parts", place], code: "partOneKind" }],
  );
  const labels = [...controlsOf(screen), ...fieldsOf(screen).map(({ label }) => label)];
  for (const label of new Set(labels.filter((label, place) => labels.indexOf(label) !== place)))
    faults.push({ path: ["screens", index, "parts"], code: "labelTwice", parameters: { label } });
  if (screens.findIndex(({ id }) => id === screen.id) < index)
    faults.push({ path: ["screens", index, "id"], code: "stepTwice", parameters: { name: screen.id } });
  return faults;
}

function stepFaults(scenario: Scenario, step: Step, index: number): ScenarioFault[] {
  const { steps, screens, roles, endings } = scenario;
  const faults: ScenarioFault[] = [];
  const at = (path: (string | number)[], code: ScenarioFault["code"], more: Partial<ScenarioFault> = {}) =>
    faults.push({ path: ["steps", index, ...path], code, ...more });
  const places = [...steps, ...endings].map(({ id }) => id);
  if (places.indexOf(step.id) < index) at(["id"], "stepTwice", { parameters: { name: step.id } });
  if (!roles.some(({ id }) => id === step.role))
    at(["role"], "stepRole", { parameters: { name: step.role }, candidates: roles.map(({ id }) => id) });
  const screen = screens.find(({ id }) => id === step.screen);
  if (!screen) {
    const candidates = screens.map(({ id }) => id);
    at(["screen"], "stepScreen", { parameters: { name: step.screen }, candidates });
  }
  if ((step.click === undefined) === (step.choose === undefined) || (step.fill && step.choose))
    at([], "stepAction");
  const leadsNowhere = (path: (string | number)[], next?: string) => {
    if (next !== undefined && !places.includes(next))
      at(path, "stepNext", { parameters: { name: next }, candidates: places });
  };
  leadsNowhere(["next"], step.next);
  step.choose?.forEach(({ next }, place) => {
    leadsNowhere(["choose", place, "next"], next);
  });
  if (step.choose && step.choose.filter(({ right }) => right).length !== 1) at(["choose"], "chooseOneRight");
  if (!screen) return faults;
  const controls = controlsOf(screen);
  const onScreen = (path: (string | number)[], label: string) => {
    if (!controls.includes(label))
      at(path, "stepLabel", { parameters: { label, screen: screen.id }, candidates: controls });
  };
  if (step.click !== undefined) onScreen(["click"], step.click);
  step.slips.forEach(({ label }, place) => {
    onScreen(["slips", place, "label"], label);
  });
  const fields = fieldsOf(screen);
  step.fill?.forEach(({ field, is }, place) => {
    const shown = fields.find(({ label }) => label === field);
    const parameters = { label: field, screen: screen.id };
    if (!shown)
      at(["fill", place, "field"], "stepField", { parameters, candidates: fields.map(({ label }) => label) });
    if (shown && !is.every((value) => takes(shown, value)))
      at(["fill", place, "is"], "stepFieldOption", { parameters, candidates: shown?.options });
  });
  return faults;
}

function endingFaults({ endings, steps }: Scenario): ScenarioFault[] {
  if (!endings.some(({ id }) => id === END)) return [{ path: ["endings"], code: "endMissing" }];
  const leadsTo = new Set(steps.flatMap((step) => waysOn(steps, step)));
  return endings.flatMap(({ id }, index): ScenarioFault[] =>
    leadsTo.has(id)
      ? []
      : [{ path: ["endings", index, "id"], code: "endingUnused", parameters: { name: id } }],
  );
}

/** Wherever a step may lead to. */
function waysOn(steps: readonly Step[], step: Step): string[] {
  if (!step.choose) return [nextAfter(steps, step)];
  return step.choose.flatMap((option) => nextOfOption(steps, step, option) ?? []);
}

/** Steps nobody comes to, ways that turn in a circle, days that run backwards. */
function wayFaults({ steps }: Scenario): ScenarioFault[] {
  const faults: ScenarioFault[] = [];
  const byId = new Map(steps.map((step) => [step.id, step]));
  const reached = new Set<Step>();
  const underWay = new Set<Step>();
  const visit = (step: Step) => {
    reached.add(step);
    underWay.add(step);
    const path = ["steps", steps.indexOf(step)];
    for (const next of waysOn(steps, step).flatMap((id) => byId.get(id) ?? [])) {
      if (next.day < step.day) faults.push({ path, code: "stepDayBack", parameters: { name: next.id } });
      if (underWay.has(next)) faults.push({ path, code: "stepRound", parameters: { name: next.id } });
      else if (!reached.has(next)) visit(next);
    }
    underWay.delete(step);
  };
  if (steps[0]) visit(steps[0]);
  steps.forEach((step, index) => {
    if (!reached.has(step))
      faults.push({ path: ["steps", index, "id"], code: "stepUnreachable", parameters: { name: step.id } });
  });
  return faults;
}

function pathFaults(scenario: Scenario): ScenarioFault[] {
  const right = gradeRun(scenario, actionsOf(scenario));
  if (right.ending !== END || right.right !== right.total || rightPath(scenario).length !== right.total)
    return [{ path: ["steps"], code: "rightPathScore" }];
  return scenario.paths.flatMap((declared, index): ScenarioFault[] => {
    const path = ["paths", index];
    const impossible = declared.slips.flatMap((slip, place): ScenarioFault[] => {
      const label = notOffered(scenario, slip);
      if (label === undefined) return [];
      return [{ path: [...path, "slips", place], code: "pathLabel", parameters: { label } }];
    });
    if (impossible.length > 0) return impossible;
    const graded = gradeRun(scenario, actionsOf(scenario, declared.slips));
    if (graded.errors !== declared.slips.length) {
      const parameters = { found: graded.errors, declared: declared.slips.length };
      return [{ path: [...path, "slips"], code: "pathErrors", parameters }];
    }
    if (graded.ending !== declared.ends) {
      const parameters = { found: graded.ending ?? "", declared: declared.ends };
      return [{ path: [...path, "ends"], code: "pathEnding", parameters }];
    }
    const parameters = { found: percent(shareOf(graded)), declared: percent(declared.score) };
    if (parameters.found === parameters.declared) return [];
    return [{ path: [...path, "score"], code: "pathScore", parameters }];
  });
}

/** Authors write whole percents. */
function percent(share: number): number {
  return Math.round(share * 100);
}

/** The first label or value of a declared mistake that nobody could press or fill in there. */
function notOffered({ steps, screens }: Scenario, { step: id, label, fill = {} }: DeclaredSlip) {
  const step = steps.find((one) => one.id === id);
  const screen = screens.find((one) => one.id === step?.screen);
  if (!step || !screen) return label;
  const offered = step.choose ? step.choose.map((option) => option.label) : controlsOf(screen);
  if (!offered.includes(label)) return label;
  const [field] =
    Object.entries(fill).find(([name, value]) => {
      const shown = fieldsOf(screen).find((one) => one.label === name);
      return !shown || !takes(shown, value) || !step.fill?.some((expected) => expected.field === name);
    }) ?? [];
  return field;
}

/** Whether a field can come to hold a value. */
function takes({ tick, options }: ScreenField, value: string): boolean {
  const allowed = tick ? ["x", ""] : options;
  return !allowed || allowed.includes(value);
}
