import { describe, expect, it } from "vitest";
import { answerQueue } from "~/features/quizzes/attempt-script/answer-queue";

class Store {
  items = new Map<string, string>();
  getItem = (key: string) => this.items.get(key) ?? null;
  setItem = (key: string, value: string) => void this.items.set(key, value);
  removeItem = (key: string) => void this.items.delete(key);
}

const answer = (position: number, chosenAt: number, ...values: string[]) => ({ position, values, chosenAt });

describe("unsent answers", () => {
  it("survive a reload, one a question, the latest", () => {
    const store = new Store();
    const before = answerQueue(store, "mine");
    before.put(answer(3, 10, "a"));
    before.put(answer(1, 11, "b"));
    before.put(answer(3, 12, "c"));
    expect(answerQueue(store, "mine").all()).toEqual([answer(1, 11, "b"), answer(3, 12, "c")]);
  });

  it("go when the server has them, but not what was chosen since", () => {
    const queue = answerQueue(new Store(), "mine");
    queue.put(answer(1, 10, "a"));
    queue.put(answer(2, 10, "a"));
    const sent = queue.all();
    queue.put(answer(2, 11, "b"));
    queue.confirm(sent);
    expect(queue.all()).toEqual([answer(2, 11, "b")]);
  });

  it("of two tabs do not overwrite each other", () => {
    const store = new Store();
    const [one, other] = [answerQueue(store, "mine"), answerQueue(store, "mine")];
    one.put(answer(1, 10, "a"));
    other.put(answer(2, 11, "b"));
    one.confirm([answer(1, 10, "a")]);
    expect(other.all()).toEqual([answer(2, 11, "b")]);
  });

  it("stay with their owner on a shared phone", () => {
    const store = new Store();
    answerQueue(store, "bai-lam:ong:1").put(answer(1, 10, "a"));
    expect(answerQueue(store, "bai-lam:ba:1").all()).toEqual([]);
  });

  it("leave nothing behind when all is sent", () => {
    const store = new Store();
    const queue = answerQueue(store, "mine");
    queue.put(answer(1, 10, "a"));
    queue.clear();
    expect(store.items.size).toBe(0);
  });

  it.each([
    ["there is no storage", null],
    [
      "the storage is full",
      {
        getItem: () => null,
        setItem: () => {
          throw new Error("QuotaExceededError");
        },
        removeItem: () => {},
      },
    ],
  ])("are kept in memory when %s", (_case, store) => {
    const queue = answerQueue(store, "mine");
    queue.put(answer(1, 10, "a"));
    queue.put(answer(2, 11, "b"));
    expect(queue.all()).toEqual([answer(1, 10, "a"), answer(2, 11, "b")]);
  });

  it.each(["{", "7", '[{"position":"1"}]', '[null,{"position":1,"values":[2],"chosenAt":1}]'])(
    "are none when what lies there is not a queue: %s",
    (text) => {
      const store = new Store();
      store.setItem("mine", text);
      expect(answerQueue(store, "mine").all()).toEqual([]);
    },
  );
});
