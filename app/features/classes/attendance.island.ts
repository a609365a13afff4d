/**
 * Attendance without network: a press is kept on the device, shown at once and sent when that is possible. The page
 * works without this script; see attendance-list.tsx.
 */

import { keepOffline } from "~/platform/outbox/keep-offline";
import { type OutboxReply, openOutbox } from "~/platform/outbox/outbox";
import { deviceStore } from "~/platform/outbox/outbox-store";
import { attendanceSheet } from "./attendance-script/attendance-sheet";
import { addScanner } from "./attendance-script/card-scanner";
import type { AttendanceState } from "./attendance-state.server";
import type { AttendanceWords } from "./attendance-words";

const LOOK_MS = 8_000;

const form = document.querySelector<HTMLFormElement>("form[data-attendance]");
if (form) void attach(form);

async function attach(form: HTMLFormElement): Promise<void> {
  const { attendance: address = "", officer: owner = "", words: wordsJson = "{}" } = form.dataset;
  const words = JSON.parse(wordsJson) as AttendanceWords;
  const sheet = attendanceSheet(form, words);
  const outbox = openOutbox({
    store: await deviceStore(),
    owner,
    keep: ["notRunning"],
    onState: ({ kind, waiting }) => sheet.say(kind, waiting),
    onReply: (to, reply) => to === address && take(reply),
  });

  /** What the server knows, and over it what this device has not sent yet. */
  async function draw({ people }: Pick<AttendanceState, "people">): Promise<void> {
    const own = (await outbox.waiting()).filter((item) => item.address === address);
    const waiting = new Map(own.map(({ body }) => [String(body.person ?? ""), String(body.mark)]));
    sheet.draw(people, waiting);
  }

  function take(reply: OutboxReply): void {
    sheet.refused(reply.answers);
    void draw(reply as unknown as AttendanceState);
  }

  async function look(): Promise<void> {
    try {
      const response = await fetch(address, { redirect: "manual" });
      if (response.ok) await draw((await response.json()) as AttendanceState);
    } catch {
      // What is shown stays: the network will be back.
    }
  }

  async function note(body: { person?: string; card?: string; mark: "present" | "absent" }): Promise<void> {
    const settles = body.person !== undefined && sheet.isDisputed(body.person);
    if (body.person) sheet.press(body.person, body.mark);
    await outbox.add({ id: newKey(), address, body: { ...body, settles } });
  }

  form.addEventListener("click", (event) => {
    const button = (event.target as Element).closest("button");
    if (button?.type !== "submit" || (button.name !== "present" && button.name !== "absent")) return;
    event.preventDefault();
    void note({ person: button.value, mark: button.name });
  });
  sheet.addSearch();
  addScanner(form, words, (card) => note({ card, mark: "present" }));
  addEventListener("online", () => void outbox.flush().then(look));
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") void outbox.flush().then(look);
  });
  // A page that was opened again without network knows less than this device does.
  for (const { body, address: to } of await outbox.waiting())
    if (to === address && body.person) sheet.press(String(body.person), body.mark as "present" | "absent");
  await outbox.flush();
  await look();
  setInterval(() => void outbox.flush().then(look), LOOK_MS);
  void keepOffline("/quan-tri/lop-hoc/", () => sheet.offlineReady());
}

/** 128 random bits. */
function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
}
