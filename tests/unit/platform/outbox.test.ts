import { describe, expect, it } from "vitest";
import { type OutboxState, openOutbox } from "~/platform/outbox/outbox";
import { memoryStore, type OutboxStore } from "~/platform/outbox/outbox-store";

/** A server that takes an id once; `down`: no network, `lost`: it takes what is sent and the answer gets lost. */
function fakeServer() {
  const taken: { id: string; owner: string; age: number }[] = [];
  const server = { taken, mode: "up" as "up" | "down" | "lost" | "other-owner", fault: "" };
  const send = (async (_: unknown, init?: RequestInit) => {
    if (server.mode === "down") throw new TypeError("no network");
    if (server.mode === "other-owner") return new Response(null, { status: 409 });
    const { owner, items } = JSON.parse(String(init?.body)) as {
      owner: string;
      items: { id: string; age: number }[];
    };
    for (const { id, age } of items)
      if (!server.fault && !taken.some((one) => one.id === id)) taken.push({ id, owner, age });
    if (server.mode === "lost") throw new TypeError("no answer");
    return Response.json({
      answers: items.map(({ id }) => ({ id, ...(server.fault && { fault: server.fault }) })),
    });
  }) as typeof fetch;
  return Object.assign(server, { send });
}

function open(store: OutboxStore, server: ReturnType<typeof fakeServer>, owner = "an", keep: string[] = []) {
  const states: OutboxState[] = [];
  const outbox = openOutbox({
    store,
    owner,
    keep,
    send: server.send,
    onState: (state) => states.push(state),
  });
  return { outbox, states, last: () => states.at(-1) };
}
const thing = (id: string) => ({ id, address: "/ghi", body: { mark: "present" } });

describe("the outbox", () => {
  it("sends at once where there is a network", async () => {
    const server = fakeServer();
    const { outbox, last } = open(memoryStore(), server);
    await outbox.add(thing("a"));
    await outbox.flush();
    expect(server.taken.map(({ id }) => id)).toEqual(["a"]);
    expect(last()).toEqual({ kind: "sent", waiting: 0 });
  });

  it("keeps without network, in order, and sends everything later", async () => {
    const server = fakeServer();
    server.mode = "down";
    const { outbox, last } = open(memoryStore(), server);
    for (const id of ["a", "b", "c"]) await outbox.add(thing(id));
    await outbox.flush();
    expect(last()).toEqual({ kind: "offline", waiting: 3 });
    server.mode = "up";
    await outbox.flush();
    expect(server.taken.map(({ id }) => id).sort()).toEqual(["a", "b", "c"]);
    expect(last()).toEqual({ kind: "sent", waiting: 0 });
  });

  it("sends again what was taken but not answered; the same id is one", async () => {
    const server = fakeServer();
    server.mode = "lost";
    const { outbox } = open(memoryStore(), server);
    await outbox.add(thing("a"));
    await outbox.flush();
    server.mode = "up";
    await outbox.flush();
    expect(server.taken).toHaveLength(1);
    expect(await outbox.waiting()).toEqual([]);
  });

  it("survives the page: another one over the same store sends it", async () => {
    const [server, store] = [fakeServer(), memoryStore()];
    server.mode = "down";
    await open(store, server).outbox.add(thing("a"));
    server.mode = "up";
    await open(store, server).outbox.flush();
    expect(server.taken.map(({ id }) => id)).toEqual(["a"]);
  });

  it("leaves things of somebody else alone, and its own when somebody else is signed in", async () => {
    const [server, store] = [fakeServer(), memoryStore()];
    server.mode = "other-owner";
    const { outbox, last } = open(store, server, "an");
    await outbox.add(thing("a"));
    await outbox.flush();
    expect(last()).toEqual({ kind: "signed-out", waiting: 1 });
    server.mode = "up";
    await open(store, server, "binh").outbox.flush();
    expect(server.taken).toEqual([]);
    await open(store, server, "an").outbox.flush();
    expect(server.taken).toMatchObject([{ id: "a", owner: "an" }]);
  });

  it("forgets what is refused for good, and keeps what may be taken another day", async () => {
    const server = fakeServer();
    server.fault = "notListed";
    const { outbox } = open(memoryStore(), server, "an", ["notRunning"]);
    await outbox.add(thing("a"));
    await outbox.flush();
    expect(await outbox.waiting()).toEqual([]);
    server.fault = "notRunning";
    await outbox.add(thing("b"));
    await outbox.flush();
    expect((await outbox.waiting()).map(({ id }) => id)).toEqual(["b"]);
    server.fault = "";
    await outbox.flush();
    expect(server.taken.map(({ id }) => id)).toEqual(["b"]);
  });
});
