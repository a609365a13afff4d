/** Plays a practice: shows a step, hears an action, says what came of it, goes on, and shows the result. */
import { type Action, act, beginRun, type RunState } from "../engine";
import { gradeRun, rightPath } from "../grade-run";
import type { Scenario, Step } from "../scenario";
import { feedbackOf } from "./feedback";
import { element, partsOf } from "./parts";
import { newRunKey, sendRun } from "./send-run";
import { Stage } from "./stage";
import { fillWords, type PracticeWords } from "./words";

export function play(root: HTMLElement, stepsList: HTMLElement | null): void {
  const part = partsOf(root);
  const scenario = JSON.parse(root.dataset.practice ?? "") as Scenario;
  const words = JSON.parse(root.dataset.words ?? "") as PracticeWords;
  const path = rightPath(scenario);
  const stage = new Stage(root, part, (kind, label) => take({ do: kind, on: label }));
  let state: RunState = beginRun(scenario);
  let actions: Action[] = [];
  let key = "";
  let startedAt = 0;
  let seconds = 0;
  let shown: Step | undefined;

  part("start").addEventListener("click", begin);
  part("again").addEventListener("click", begin);
  part("next").addEventListener("click", showStep);
  part("resend").addEventListener("click", () => void send());
  part("showSteps").addEventListener("click", () => {
    if (!stepsList) return;
    stepsList.hidden = false;
    stepsList.querySelector<HTMLElement>("h2")?.scrollIntoView();
  });
  if (stepsList) stepsList.hidden = true;
  stepsList?.querySelector("[data-needs-script]")?.remove();
  root.hidden = false;

  function begin(): void {
    state = beginRun(scenario);
    actions = [];
    shown = undefined;
    key = newRunKey();
    startedAt = Date.now();
    if (stepsList) stepsList.hidden = true;
    part("welcome").hidden = true;
    part("result").hidden = true;
    part("play").hidden = false;
    showStep();
  }

  function showStep(): void {
    const step = scenario.steps.find(({ id }) => id === state.at);
    if (!step) {
      showResult();
      return;
    }
    const before = shown;
    shown = step;
    const place = path.indexOf(step);
    const role = roleName(step);
    part("role").textContent = fillWords(words.youAre, { role });
    part("count").textContent =
      place < 0 ? words.sideStep : fillWords(words.stepOf, { number: place + 1, count: path.length });
    const turn = turnWords(step, before);
    part("turn").textContent = turn;
    part("turn").hidden = turn === "";
    part("task").textContent = step.task;
    part("feedback").replaceChildren();
    part("onward").hidden = true;
    stage.show(step, state.fields);
    // The turn is part of what a screen reader hears first.
    if (turn) part("task").prepend(element("span", `${turn} `, "visually-hidden"));
    part("task").focus();
    part("play").scrollIntoView({ block: "start" });
  }

  /** Another day, another role, or what happened meanwhile: said before the task. */
  function turnWords(step: Step, before: Step | undefined): string {
    const days = step.day - (before?.day ?? step.day);
    return [
      days === 1 ? `${words.nextDay}.` : days > 1 ? `${fillWords(words.daysLater, { count: days })}.` : "",
      before && before.role !== step.role
        ? `${words.roleChanges}. ${fillWords(words.youAre, { role: roleName(step) })}.`
        : "",
      step.meanwhile ?? "",
    ]
      .filter(Boolean)
      .join(" ");
  }

  function roleName(step: Step): string {
    return scenario.roles.find(({ id }) => id === step.role)?.name ?? "";
  }

  function take(action: Action): void {
    const step = shown;
    if (!step || state.at !== step.id) return;
    for (const [label, value] of stage.values())
      if ((state.fields.get(label) ?? "") !== value) record({ do: "fill", on: label, value });
    const outcome = record(action);
    const feedback = feedbackOf(outcome, step, words);
    part("feedback").replaceChildren(...(feedback ? [feedback] : []));
    if (outcome.kind === "wrong") stage.mark(outcome.wrongFields.map(({ field }) => field));
    if (state.at === step.id) {
      feedback?.scrollIntoView({ block: "nearest" });
      return;
    }
    const moved = outcome.kind === "wrong" && outcome.moved;
    stage.mark([]);
    stage.close(action.on, !moved);
    part("next").textContent = state.ended ? words.seeResult : moved ? words.seeWhatHappens : words.nextStep;
    part("onward").hidden = false;
    // Only as far as the button: the screen that was just used stays in sight.
    part("next").focus({ preventScroll: true });
    part("onward").scrollIntoView({ block: "nearest" });
  }

  function record(action: Action) {
    actions.push(action);
    const done = act(scenario, state, action);
    state = done.state;
    return done.outcome;
  }

  function showResult(): void {
    seconds = Math.round((Date.now() - startedAt) / 1000);
    const graded = gradeRun(scenario, actions);
    const ending = scenario.endings.find(({ id }) => id === graded.ending);
    part("ending").textContent = ending?.title ?? "";
    part("endingText").textContent = ending?.text ?? "";
    const { right, total, errors } = graded;
    part("score").textContent = fillWords(words.score, { right, total, errors });
    part("review").replaceChildren(...path.map(reviewed));
    part("play").hidden = true;
    part("result").hidden = false;
    part("ending").focus();
    part("result").scrollIntoView({ block: "start" });
    void send();
  }

  function reviewed(step: Step): HTMLElement {
    const passed = state.passed.find((one) => one.step === step.id);
    const [mark, verdict] = !passed
      ? ["–", words.missed]
      : passed.slips === 0
        ? ["✓", words.firstTry]
        : ["✗", words.withSlips];
    const line = element("li", "", passed?.slips === 0 ? "review-right" : "review-wrong");
    const sign = element("span", mark, "review-mark");
    sign.setAttribute("aria-hidden", "true");
    line.append(sign, element("span", `${step.task} `), element("span", verdict, "muted"));
    return line;
  }

  async function send(): Promise<void> {
    const { send: sendTo, revision = "" } = root.dataset;
    part("resend").hidden = true;
    if (!sendTo) {
      part("saving").textContent = words.notRecorded;
      return;
    }
    part("saving").textContent = words.saving;
    const sent = key;
    const reply = await sendRun(sendTo, { key, revision, actions, seconds });
    if (sent !== key) return;
    part("saving").textContent =
      reply === "saved" ? words.saved : reply === "failed" ? words.notSaved : words.notSavedSignIn;
    part("resend").hidden = reply !== "failed";
  }
}
