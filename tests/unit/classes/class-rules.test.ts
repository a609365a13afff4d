import { describe, expect, it } from "vitest";
import { attendedOn } from "~/features/classes/class-attended";
import { parseClass, parseSession } from "~/features/classes/class-form";
import {
  CLASS_MOVES,
  type ClassMove,
  type ClassState,
  moveClass,
  movesFrom,
} from "~/features/classes/class-state";
import { concludeAttendance, type Mark } from "~/features/classes/conclude-attendance";
import { readListLine } from "~/features/classes/read-list-line";

const NOW = new Date("2026-11-22T08:00:00Z");

describe("the states of a class", () => {
  const held = { starts: [new Date("2026-11-22T01:00:00Z")], disputed: 0, now: NOW };

  it.each<[ClassState, ClassMove, ClassState | undefined]>([
    ["planned", "start", "running"],
    ["planned", "close", undefined],
    ["planned", "reopen", undefined],
    ["planned", "report", undefined],
    ["running", "start", undefined],
    ["running", "close", "closed"],
    ["running", "reopen", undefined],
    ["running", "report", undefined],
    ["closed", "start", undefined],
    ["closed", "close", undefined],
    ["closed", "reopen", "running"],
    ["closed", "report", "reported"],
    ["reported", "start", undefined],
    ["reported", "close", undefined],
    ["reported", "reopen", undefined],
    ["reported", "report", undefined],
  ])("%s, %s → %s", (state, move, next) => {
    expect(moveClass(state, move, held)).toEqual(next && { ok: true, state: next });
    expect(movesFrom(state).includes(move)).toBe(next !== undefined);
  });

  it.each<[string, ClassState, ClassMove, Partial<typeof held>, string]>([
    ["without sessions it does not begin", "planned", "start", { starts: [] }, "noSessions"],
    [
      "it is not closed before its last session has begun",
      "running",
      "close",
      { starts: [...held.starts, new Date("2026-11-22T08:00:01Z")] },
      "tooEarly",
    ],
    ["nor while marks differ", "running", "close", { disputed: 1 }, "disputed"],
  ])("%s", (_, state, move, facts, fault) => {
    expect(moveClass(state, move, { ...held, ...facts })).toEqual({ ok: false, fault });
  });

  it("begins when its last session begins at this very moment", () => {
    expect(moveClass("running", "close", { ...held, starts: [NOW] })).toEqual({ ok: true, state: "closed" });
    expect(CLASS_MOVES).toHaveLength(4);
  });
});

describe("what marks come to", () => {
  /** "present An 14:01" = said by An, made at 14:01, arrived `arrived` or at once; "!" settles. */
  const marks = (...lines: string[]): Mark[] =>
    lines.map((line, index) => {
      const [mark, by = "", made = "", arrived = made, flag] = line.split(" ");
      const at = (time: string) => new Date(`2026-11-22T${time}:00Z`);
      return {
        id: `m${index}`,
        mark: mark as Mark["mark"],
        method: by === "self" ? "screen" : "hand",
        settles: flag === "!",
        markedAt: at(made),
        recordedAt: at(arrived),
        recordedBy: by,
      };
    });

  it.each<[string, string[], string | undefined]>([
    ["nobody said anything", [], undefined],
    ["one mark", ["present An 14:01"], "present"],
    ["the same person corrects themselves", ["present An 14:01", "absent An 14:02"], "absent"],
    ["… whatever arrives first", ["absent An 14:02 14:02", "present An 14:01 18:00"], "absent"],
    ["two agree", ["present self 14:01", "present An 14:05"], "present"],
    ["two differ", ["present self 14:01", "absent An 14:05"], "disputed"],
    ["one of them comes round", ["present Bình 14:01", "absent An 14:05", "present An 14:06"], "present"],
    ["an officer settles it", ["present self 14:01", "absent An 14:05", "absent An 14:30 14:30 !"], "absent"],
    [
      "a third says otherwise after that",
      ["present self 14:01", "absent An 14:05", "absent An 14:30 14:30 !", "present Bình 14:40"],
      "disputed",
    ],
    [
      "a mark made before, unseen because it arrives after",
      ["present self 14:01", "absent An 14:05", "absent An 14:30 14:30 !", "present Bình 14:02 19:00"],
      "disputed",
    ],
    [
      "… and it agrees",
      ["present self 14:01", "absent An 14:05", "absent An 14:30 14:30 !", "absent Bình 14:02 19:00"],
      "absent",
    ],
    [
      "it is settled again",
      ["present self 14:01", "absent An 14:05", "absent An 14:30 14:30 !", "present Bình 15:00 15:00 !"],
      "present",
    ],
  ])("%s", (_, lines, outcome) => {
    const all = marks(...lines);
    expect(concludeAttendance(all)?.outcome).toBe(outcome);
    expect(concludeAttendance([...all].reverse())?.outcome).toBe(outcome);
  });
});

describe("having attended a class", () => {
  it.each<[number, string[], string | undefined]>([
    [0, [], undefined],
    [1, [], undefined],
    [1, ["2026-11-20"], "2026-11-20"],
    [2, ["2026-11-20"], undefined],
    [2, ["2026-11-20", "2026-11-21"], "2026-11-21"],
    [4, ["2026-11-20", "2026-11-21", "2026-11-22"], undefined],
    [5, ["2026-11-20", "2026-11-21", "2026-11-22", "2026-11-23"], "2026-11-23"],
    [5, ["2026-11-20", "2026-11-21", "2026-11-22", "2026-11-23", "2026-11-24"], "2026-11-23"],
  ])("of %i sessions, present on %j → %s", (sessions, present, day) => {
    expect(attendedOn(sessions, present)).toBe(day);
  });
});

describe("the form of a class", () => {
  const choices = {
    topics: new Set(["t1"]),
    hosts: new Set(["26080"]),
    communes: new Set(["26080", "26041"]),
    trainers: new Set(["gv"]),
  };
  const form = (fields: Record<string, string | string[]>) => {
    const data = new FormData();
    for (const [name, value] of Object.entries(fields))
      for (const one of [value].flat()) data.append(name, one);
    return data;
  };
  const right = { topic: "t1", commune: "26080", place: "  Hội   trường ", seats: "40" };

  it("reads what was chosen and typed", () => {
    const typed = form({ ...right, invited: ["26041", "26080", "lạ"], trainers: ["gv", "lạ"], walkIns: "1" });
    expect(parseClass(typed, choices)).toEqual({
      ok: true,
      value: {
        topicId: "t1",
        communeCode: "26080",
        place: "Hội trường",
        seats: 40,
        guestTrainers: "",
        walkIns: true,
        invited: ["26041"],
        trainers: ["gv"],
      },
    });
  });

  it.each([
    [{ topic: "x" }, { topic: "topicEmpty" }],
    [{ commune: "26041" }, { commune: "communeEmpty" }],
    [{ place: " " }, { place: "placeEmpty" }],
    [{ place: "x".repeat(201) }, { place: "placeLong" }],
    [{ seats: "0" }, { seats: "seatsFormat" }],
    [{ seats: "2001" }, { seats: "seatsFormat" }],
    [{ seats: "bốn mươi" }, { seats: "seatsFormat" }],
    [{ guestTrainers: "x".repeat(301) }, { guestTrainers: "guestsLong" }],
  ])("%j → %j", (wrong, faults) => {
    expect(parseClass(form({ ...right, ...wrong }), choices)).toEqual({ ok: false, faults });
  });

  it.each([
    ["25/11/2026", "8h", "11.30", "2026-11-25T01:00:00.000Z", "2026-11-25T04:30:00.000Z"],
    ["2026-11-25", "13:30", "17:00", "2026-11-25T06:30:00.000Z", "2026-11-25T10:00:00.000Z"],
  ])("a session on %s from %s to %s", (day, from, to, startsAt, endsAt) => {
    const session = parseSession(form({ day, from, to }));
    expect(session).toEqual({ ok: true, value: { startsAt: new Date(startsAt), endsAt: new Date(endsAt) } });
  });

  it.each([
    [{ day: "31/02/2026", from: "8:00", to: "9:00" }, { day: "dayFormat" }],
    [
      { day: "25/11/2026", from: "25:00", to: "sáng" },
      { from: "timeFormat", to: "timeFormat" },
    ],
    [{ day: "25/11/2026", from: "9:00", to: "9:00" }, { to: "endsFirst" }],
    [{ day: "25/11/2026", from: "6:00", to: "18:01" }, { to: "tooLong" }],
  ])("%j → %j", (typed, faults) => {
    expect(parseSession(form(typed))).toEqual({ ok: false, faults });
  });
});

describe("a line of a pasted list", () => {
  it.each([
    ["", undefined],
    [" --- ", undefined],
    ["Nguyễn Văn Mẫu", { name: "nguien van mau" }],
    ["3. Nguyễn Văn Mẫu; 1960; 0912 345 678", { name: "nguien van mau", year: 1960, phone: "+84912345678" }],
    ["12\tLê Thị Mẫu\t05/03/1971\tẤp 2", { name: "le thi mau", year: 1971 }],
    ["Điểu Mẫu (1955)", { name: "dieu mau", year: 1955 }],
    ["Trần Mẫu 1980, 075180000001", { name: "tran mau", year: 1980, personalId: "075180000001" }],
    ["mau.nguyen60", { username: "mau.nguyen60", name: "mau nguien60" }],
  ])("%j", (raw, found) => {
    if (!found) expect(readListLine(raw)).toBeUndefined();
    else expect(readListLine(raw)).toMatchObject(found);
  });
});
