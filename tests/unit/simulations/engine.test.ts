import { describe, expect, it } from "vitest";
import { type Action, act, beginRun, type Outcome, type RunState } from "~/features/simulations/engine";
import { SAMPLE } from "./sample-scenario";

const click = (on: string): Action => ({ do: "click", on });
const fill = (on: string, value: string): Action => ({ do: "fill", on, value });
const choose = (on: string): Action => ({ do: "choose", on });
const FILLED = [fill("Loại", "Công văn"), fill("Số", "12/UBND"), fill("Cần phúc đáp", "x")];

function play(...actions: Action[]): { state: RunState; outcome: Outcome | undefined } {
  let state = beginRun(SAMPLE);
  let outcome: Outcome | undefined;
  for (const action of actions) ({ state, outcome } = act(SAMPLE, state, action));
  return { state, outcome };
}

const TO_FORM = [click("Văn bản đến")];
const TO_DECISION = [...TO_FORM, ...FILLED, click("Lưu")];

describe("an action", () => {
  it.each<[string, Action[], Partial<RunState>, Partial<Outcome>]>([
    ["the right press goes on", TO_FORM, { at: "dien", errors: 0 }, { kind: "right", article: "Điều 20" }],
    [
      "a wrong press with words of its own says them and stays",
      [click("Văn bản đi")],
      { at: "mo", errors: 1, slips: 1 },
      { kind: "wrong", says: "Đó là nơi gửi ra.", hint: false },
    ],
    [
      "another wrong press says the step's words",
      [click("Chỗ khác")],
      { at: "mo", errors: 1 },
      { kind: "wrong", says: "Không phải chỗ này." },
    ],
    [
      "the second wrong press brings the hint",
      [click("Văn bản đi"), click("Văn bản đi")],
      { at: "mo", errors: 2 },
      { kind: "wrong", hint: true },
    ],
    [
      "a new step begins without the old one's mistakes",
      [click("Văn bản đi"), click("Văn bản đi"), click("Văn bản đến"), click("Nhập lại")],
      { at: "dien", errors: 3, slips: 1 },
      { kind: "wrong", hint: false },
    ],
    ["a filled field is only noted", [...TO_FORM, fill("Số", "1")], { at: "dien" }, { kind: "noted" }],
    [
      "saving filled fields goes on, to another role on another day",
      TO_DECISION,
      { at: "chon", role: "lanh-dao", day: 2, errors: 0 },
      { kind: "right", says: "Đã lưu." },
    ],
    [
      "what is typed is compared without regard to case, spaces and the way marks are composed",
      [
        ...TO_FORM,
        fill("Loại", "công văn".normalize("NFD")),
        fill("Số", " 12/ubnd "),
        FILLED[2],
        click("Lưu"),
      ].flatMap((action) => action ?? []),
      { at: "chon", errors: 0 },
      { kind: "right" },
    ],
    [
      "the right decision says its own words",
      [...TO_DECISION, choose("Trả lời")],
      { at: "xong" },
      { says: "Phải trả lời." },
    ],
    [
      "a wrong decision without consequences leads back",
      [...TO_DECISION, choose("Chờ")],
      { at: "chon", errors: 1 },
      { kind: "wrong", says: "Không chờ.", moved: false },
    ],
    [
      "a wrong decision with consequences leads into them",
      [...TO_DECISION, choose("Kết thúc")],
      { at: "bi-nhac", role: "van-thu", day: 3, errors: 1, ended: false },
      { kind: "wrong", says: "Mất dấu.", moved: true, hint: false },
    ],
    [
      "a press is no decision",
      [...TO_DECISION, click("Trả lời")],
      { at: "chon", errors: 1 },
      { kind: "wrong" },
    ],
    [
      "a decision that nobody offers is a wrong one",
      [...TO_DECISION, choose("Bỏ đi")],
      { at: "chon", errors: 1 },
      { kind: "wrong" },
    ],
    [
      "the last step ends the run",
      [...TO_DECISION, choose("Trả lời"), click("Lưu")],
      { at: "end", ended: true, errors: 0 },
      { kind: "right" },
    ],
    [
      "nothing happens after the end",
      [...TO_DECISION, choose("Trả lời"), click("Lưu"), click("Lưu")],
      { at: "end", errors: 0 },
      { kind: "ignored" },
    ],
  ])("%s", (_, actions, state, outcome) => {
    const played = play(...actions);
    expect(played.state).toMatchObject(state);
    expect(played.outcome).toMatchObject(outcome);
  });

  it("that saves too early names every field to put right", () => {
    const { outcome } = play(...TO_FORM, fill("Loại", "Công văn"), fill("Cần phúc đáp", ""), click("Lưu"));
    expect(outcome?.kind === "wrong" && outcome.wrongFields.map(({ field }) => field)).toEqual([
      "Số",
      "Cần phúc đáp",
    ]);
  });
});
