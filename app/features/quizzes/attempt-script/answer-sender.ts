/** Sends the queue until the server has it, waiting longer after each failure, and hands the attempt in. */
import type { AttemptWords } from "../attempt-words";
import type { AnswerQueue } from "./answer-queue";
import type { AttemptSheet } from "./attempt-sheet";
import { type Reply, sendAnswers } from "./send-answers";

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;
const SAY_SAVING_AFTER_MS = 1_000;

export interface AnswerSender {
  save(): void;
  /** `timeIsOver`: goes on trying by itself; otherwise the learner presses again. */
  submit(timeIsOver: boolean): void;
  /** The network may be back: tries at once. */
  retryNow(): void;
}

export function answerSender(
  path: string,
  queue: AnswerQueue,
  sheet: AttemptSheet,
  words: AttemptWords,
): AnswerSender {
  let busy: "saving" | "submitting" | undefined;
  let over = false;
  let wait = FIRST_WAIT_MS;
  let retry: ReturnType<typeof setTimeout> | undefined;

  const tryLater = () => {
    clearTimeout(retry);
    retry = setTimeout(go, wait);
    wait = Math.min(wait * 2, LONGEST_WAIT_MS);
  };
  const go = () => (over ? submit(true) : save());

  async function save(): Promise<void> {
    const answers = queue.all();
    if (busy || answers.length === 0) return;
    busy = "saving";
    const slow = setTimeout(() => sheet.say(words.saving), SAY_SAVING_AFTER_MS);
    const reply = await sendAnswers(path, "save", answers);
    clearTimeout(slow);
    // A submit that began meanwhile carries the same answers and has the last word.
    if (busy !== "saving") return;
    busy = undefined;
    if (reply.kind === "saved") {
      wait = FIRST_WAIT_MS;
      queue.confirm(answers);
      if (queue.all().length > 0) return save();
      sheet.say(words.saved);
      if (reply.newer.length > 0) location.reload();
    } else if (reply.kind === "offline") {
      sheet.warn(words.offline);
      tryLater();
    } else end(reply);
  }

  async function submit(timeIsOver: boolean): Promise<void> {
    over ||= timeIsOver;
    if (busy === "submitting") return;
    busy = "submitting";
    clearTimeout(retry);
    sheet.say(over ? words.timeOver : words.submitting);
    const reply = await sendAnswers(path, "submit", queue.all());
    busy = undefined;
    if (reply.kind === "offline") {
      sheet.warn(over ? words.timeOverOffline : words.submitOffline);
      tryLater();
    } else end(reply);
  }

  function end(reply: Exclude<Reply, { kind: "offline" }>): void {
    if (reply.kind === "over") {
      queue.clear();
      location.replace(reply.result);
    } else if (reply.kind === "signed-out") {
      sheet.warn(words.signedOut);
      sheet.offerSignIn();
    } else sheet.warn(words.refused);
  }

  return {
    save,
    submit,
    retryNow() {
      wait = FIRST_WAIT_MS;
      go();
    },
  };
}
