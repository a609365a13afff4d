/**
 * Sends what a device kept, until the server has it. Everything is stored before it is sent and forgotten only when it
 * was answered, so a page that is closed, a phone that dies and an answer that gets lost cost nothing; ids made here
 * keep what is sent twice from counting twice.
 *
 * The server's side: POST {owner, items: [{id, age, …}]} → {answers: [{id, fault?}], …}; `age` is milliseconds since
 * the thing was made, which is right whatever the device's clock says; 409 for another owner than who is signed in.
 */
import type { OutboxItem, OutboxStore } from "./outbox-store";

export interface Answer {
  id: string;
  fault?: string;
  [more: string]: unknown;
}

export interface OutboxReply {
  answers: Answer[];
  [more: string]: unknown;
}

export type OutboxState = { kind: "sent" | "offline" | "signed-out"; waiting: number };

interface OutboxOptions {
  store: OutboxStore;
  owner: string;
  /** Faults after which a thing is kept to be tried again another day. */
  keep?: readonly string[];
  onState(state: OutboxState): void;
  /** What the server says about things that were sent to an address. */
  onReply?(address: string, reply: OutboxReply, sent: readonly OutboxItem[]): void;
  send?: typeof fetch;
}

const MOST_AT_ONCE = 100;
const PATIENCE_MS = 20_000;

export interface Outbox {
  /** Stored when it resolves; sent as soon as that is possible. */
  add(item: Pick<OutboxItem, "id" | "address" | "body">): Promise<void>;
  /** Tries to send everything now. One attempt at a time. */
  flush(): Promise<void>;
  waiting(): Promise<OutboxItem[]>;
}

export function openOutbox({
  store,
  owner,
  keep = [],
  onState,
  onReply,
  send = fetch,
}: OutboxOptions): Outbox {
  let busy: Promise<void> | undefined;
  let again = false;

  async function sendAll(): Promise<void> {
    /** Kept for another day: not asked again in this round. */
    const tried = new Set<string>();
    for (;;) {
      const items = (await store.all(owner)).filter(({ id }) => !tried.has(id));
      const address = items[0]?.address;
      if (address === undefined) break;
      const batch = items.filter((item) => item.address === address).slice(0, MOST_AT_ONCE);
      const reply = await post(send, address, owner, batch);
      if (typeof reply === "string") return tell(reply);
      const faults = new Map(reply.answers.map(({ id, fault }) => [id, fault]));
      const done = batch.filter(({ id }) => faults.has(id) && !keep.includes(faults.get(id) ?? ""));
      await store.remove(done.map(({ id }) => id));
      for (const { id } of batch) tried.add(id);
      onReply?.(address, reply, batch);
    }
    await tell("sent");
  }

  const tell = async (kind: OutboxState["kind"]) =>
    onState({ kind, waiting: (await store.all(owner)).length });

  async function flush(): Promise<void> {
    if (busy) {
      again = true;
      return busy;
    }
    busy = (async () => {
      do {
        again = false;
        await sendAll();
      } while (again);
    })().finally(() => {
      busy = undefined;
    });
    return busy;
  }

  return {
    async add(item) {
      await store.put({ ...item, owner, madeAt: Date.now() });
      void flush();
    },
    flush,
    waiting: () => store.all(owner),
  };
}

async function post(
  send: typeof fetch,
  address: string,
  owner: string,
  batch: readonly OutboxItem[],
): Promise<OutboxReply | "offline" | "signed-out"> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
  try {
    const items = batch.map(({ id, madeAt, body }) => ({
      ...body,
      id,
      age: Math.max(0, Date.now() - madeAt),
    }));
    const response = await send(address, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ owner, items }),
      redirect: "manual",
      signal: patience.signal,
    });
    if (response.ok) return (await response.json()) as OutboxReply;
    // The way to the sign-in page, or somebody else is signed in here now.
    if (response.type === "opaqueredirect" || [401, 403, 404, 409].includes(response.status))
      return "signed-out";
    return "offline";
  } catch {
    return "offline";
  } finally {
    clearTimeout(timer);
  }
}
