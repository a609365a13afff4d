/** Keeps what was typed on the device and sends it when there is a network. The page works without this script. */
import { keepOffline } from "~/platform/outbox/keep-offline";
import { openOutbox } from "~/platform/outbox/outbox";
import { deviceStore } from "~/platform/outbox/outbox-store";

interface Words {
  sent: string;
  offline: string;
  signedOut: string;
  refused: string;
  empty: string;
}

const RETRY_MS = 15_000;
const form = document.querySelector<HTMLFormElement>("form[data-outreach]");
if (form) void attach(form);

async function attach(form: HTMLFormElement): Promise<void> {
  const { outreach: address = "", owner = "", words: wordsJson = "{}" } = form.dataset;
  const words = JSON.parse(wordsJson) as Words;
  const status = document.querySelector<HTMLElement>("[data-status]");
  const say = (text: string, warm = false) => {
    if (!status) return;
    status.className = `notice${warm ? " notice-warm" : ""}`;
    status.textContent = text;
  };
  let typedHere = false;
  const outbox = openOutbox({
    store: await deviceStore(),
    owner,
    onState({ kind, waiting }) {
      const text = { sent: words.sent, offline: words.offline, "signed-out": words.signedOut }[kind];
      if (kind !== "sent" || typedHere) say(text.replace("{count}", String(waiting)), kind !== "sent");
    },
    onReply: (_, { answers }) => {
      const why = answers.flatMap(({ fault }) => fault ?? []);
      if (why.length > 0) say(`${words.refused} ${why.join(" ")}`, true);
    },
  });
  form.addEventListener("submit", (event) => {
    // What the server would refuse at a glance is left to it: it says why, beside the field.
    const fields = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));
    const counted = form.querySelectorAll<HTMLInputElement>(".outreach-counts input");
    const any = [...counted].some(({ value }) => Number(value) > 0);
    if (!any && navigator.onLine) return;
    event.preventDefault();
    if (!any) return say(words.empty, true);
    typedHere = true;
    void outbox.add({ id: newKey(), address, body: { fields } }).then(() => {
      for (const input of [
        ...counted,
        ...form.querySelectorAll<HTMLInputElement>("[name=people], [name=evidence]"),
      ])
        input.value = "";
    });
  });
  addEventListener("online", () => void outbox.flush());
  await outbox.flush();
  setInterval(() => void outbox.flush(), RETRY_MS);
  void keepOffline("/ho-tro/", () => {});
}

/** 128 random bits. */
function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
}
