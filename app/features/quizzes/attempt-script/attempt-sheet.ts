/** The attempt's form as the script sees it: what is chosen, and where it may say something. */
import type { AttemptWords } from "../attempt-words";
import type { QueuedAnswer } from "./answer-queue";

export interface AttemptSheet {
  /** The position of the question a control belongs to. */
  positionOf(control: EventTarget | null): number | undefined;
  /** What is chosen now, stamped newer than anything this page has seen of the question. */
  read(position: number, serverNow: number): QueuedAnswer;
  show(answer: QueuedAnswer): void;
  /** Questions whose controls no longer are as the page was sent: the learner was quicker than the script. */
  changedAlready(): number[];
  drawOverview(): void;
  say(text: string): void;
  /** As say, in a way that catches the eye. */
  warn(text: string): void;
  sayTimeLeft(text: string): void;
  announceTime(text: string): void;
  offerSignIn(): void;
  /** Nothing can be chosen any more. */
  lock(): void;
}

export function attemptSheet(form: HTMLFormElement, words: AttemptWords): AttemptSheet {
  const find = (selector: string) => form.querySelector<HTMLElement>(selector);
  const write = (selector: string, text: string) => {
    const place = find(selector);
    if (place && place.textContent !== text) place.textContent = text;
  };
  const speak = (text: string, problem: boolean) => {
    const status = find("[data-status]");
    if (status) status.dataset.problem = String(problem);
    write("[data-status]", text);
  };
  const cards = new Map<number, HTMLElement>();
  for (const card of form.querySelectorAll<HTMLElement>("[data-position]"))
    cards.set(Number(card.dataset.position), card);
  const controlsOf = (position: number) => [
    ...form.querySelectorAll<HTMLInputElement>(`[name="cau-${position}"]`),
  ];
  const valuesOf = (position: number) =>
    controlsOf(position)
      .filter((control) => (isTick(control) ? control.checked : control.value !== ""))
      .map(({ value }) => value);

  return {
    positionOf: (control) => Number(/^cau-(\d+)$/.exec((control as HTMLInputElement).name)?.[1]) || undefined,
    read(position, serverNow) {
      const card = cards.get(position);
      const chosenAt = Math.max(Math.round(serverNow), Number(card?.dataset.chosenAt) + 1);
      if (card) card.dataset.chosenAt = String(chosenAt);
      return { position, values: valuesOf(position), chosenAt };
    },
    show({ position, values }) {
      for (const [index, control] of controlsOf(position).entries())
        if (isTick(control)) control.checked = values.includes(control.value);
        else control.value = values[index] ?? "";
    },
    changedAlready: () =>
      [...cards.keys()].filter((position) =>
        controlsOf(position).some((control) => isTick(control) && control.checked !== control.defaultChecked),
      ),
    drawOverview() {
      const answered = [...cards.keys()].filter((position) => valuesOf(position).length > 0);
      for (const position of cards.keys()) {
        const entry = find(`[data-overview="${position}"]`);
        if (entry) entry.dataset.answered = String(answered.includes(position));
        write(
          `[data-overview="${position}"] .overview-state`,
          answered.includes(position) ? words.answered : words.notAnswered,
        );
      }
      write("[data-answered-count]", String(answered.length));
    },
    say: (text) => speak(text, false),
    warn: (text) => speak(text, true),
    sayTimeLeft: (text) => write("[data-time-left]", text),
    announceTime: (text) => write("[data-time-note]", text),
    offerSignIn() {
      const link = find("[data-sign-in]");
      if (link) link.hidden = false;
    },
    lock() {
      for (const fieldset of form.querySelectorAll("fieldset")) fieldset.disabled = true;
    },
  };
}

function isTick({ type }: HTMLInputElement): boolean {
  return type === "radio" || type === "checkbox";
}
