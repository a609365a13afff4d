import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { WatchLog } from "~/features/progress/watch-log";

const play = (log: WatchLog, ...seconds: number[]) => {
  for (const second of seconds) log.at(second);
};
const pairs = (log: WatchLog) => log.take().map(({ sequence, from, to }) => [sequence, from, to]);

describe("the log of a play", () => {
  it("grows one stretch while play goes on", () => {
    const log = new WatchLog();
    play(log, 0, 0.25, 0.5, 2, 4.5);
    expect(pairs(log)).toEqual([[0, 0, 4.5]]);
  });

  it("gives a stretch again when it has grown, under the same number", () => {
    const log = new WatchLog();
    play(log, 0, 1, 2);
    expect(pairs(log)).toEqual([[0, 0, 2]]);
    expect(pairs(log)).toEqual([]);
    play(log, 3);
    expect(pairs(log)).toEqual([[0, 0, 3]]);
  });

  it.each<[string, number[], number[]]>([
    ["a jump forward", [0, 1, 2], [30, 31]],
    ["a jump back", [10, 11, 12], [5, 6]],
  ])("begins another stretch at %s", (_name, before, after) => {
    const log = new WatchLog();
    play(log, ...before, ...after);
    expect(pairs(log)).toEqual([
      [0, before[0], before.at(-1)],
      [1, after[0], after.at(-1)],
    ]);
  });

  it("begins another stretch after a stop, also where play goes on", () => {
    const log = new WatchLog();
    play(log, 0, 1);
    log.stop();
    play(log, 1, 2);
    expect(pairs(log)).toEqual([
      [0, 0, 1],
      [1, 1, 2],
    ]);
  });

  it("says nothing of a look without play", () => {
    const log = new WatchLog();
    play(log, 7);
    log.stop();
    expect(pairs(log)).toEqual([]);
  });

  it("gives again what did not arrive, as it is by then", () => {
    const log = new WatchLog();
    play(log, 0, 1);
    const lost = log.take();
    play(log, 2);
    log.putBack(lost);
    expect(pairs(log)).toEqual([[0, 0, 2]]);
  });

  it("whatever happens, no stretch goes backwards and no number is given to two stretches", () => {
    const event = fc.oneof(fc.integer({ min: 0, max: 60 }), fc.constant("stop"), fc.constant("take"));
    fc.assert(
      fc.property(fc.array(event), (events) => {
        const log = new WatchLog();
        const begins = new Map<number, number>();
        const look = () => {
          for (const { sequence, from, to } of log.take()) {
            expect(to).toBeGreaterThan(from);
            expect(begins.get(sequence) ?? from).toBe(from);
            begins.set(sequence, from);
          }
        };
        for (const one of events) {
          if (one === "stop") log.stop();
          else if (one === "take") look();
          else if (typeof one === "number") log.at(one);
        }
        look();
      }),
    );
  });
});
