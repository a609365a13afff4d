/**
 * Makes the attempt page save by itself: every choice is queued on the device and sent at once, again and again
 * until the server has it. The page works without this script; see attempt-form.tsx.
 */
import { answerQueue } from "./attempt-script/answer-queue";
import { answerSender } from "./attempt-script/answer-sender";
import { attemptSheet } from "./attempt-script/attempt-sheet";
import { countDown } from "./attempt-script/countdown";
import type { AttemptWords } from "./attempt-words";

function attach(form: HTMLFormElement): void {
  const { attempt, person, now, deadline, answersPath = "", words: wordsJson = "{}" } = form.dataset;
  const words = JSON.parse(wordsJson) as AttemptWords;
  const clockAhead = Number(now) - Date.now();
  const serverNow = () => Date.now() + clockAhead;
  const sheet = attemptSheet(form, words);
  const queue = answerQueue(deviceStorage(), `bai-lam:${person}:${attempt}`);
  const sender = answerSender(answersPath, queue, sheet, words);

  // Styles hide what only a page without script needs; the browser is not to bring back old choices on reload.
  form.dataset.live = "";
  form.autocomplete = "off";

  const clickedBeforeUs = sheet.changedAlready();
  for (const answer of queue.all()) if (!clickedBeforeUs.includes(answer.position)) sheet.show(answer);
  for (const position of clickedBeforeUs) queue.put(sheet.read(position, serverNow()));
  sheet.drawOverview();
  sender.save();
  if (deadline) {
    countDown(Number(deadline), serverNow, sheet, words, () => {
      sheet.lock();
      sender.submit(true);
    });
  }

  form.addEventListener("change", ({ target }) => {
    const position = sheet.positionOf(target);
    if (position === undefined) return;
    queue.put(sheet.read(position, serverNow()));
    sheet.drawOverview();
    sender.save();
  });
  form.addEventListener("click", (event) => {
    const button = (event.target as Element).closest("button");
    if (button?.type !== "submit") return;
    event.preventDefault();
    if (button.value === "submit") sender.submit(false);
    else sender.save();
  });
  addEventListener("online", sender.retryNow);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") sender.retryNow();
  });
  // A page taken from memory by the back button shows what was true then.
  addEventListener("pageshow", (event) => event.persisted && location.reload());
}

/** Null where the browser refuses even to be asked. */
function deviceStorage(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}

const form = document.querySelector<HTMLFormElement>("form[data-attempt]");
if (form) attach(form);
