import { describe, expect, it } from "vitest";
import { proveScenario } from "~/features/simulations/prove-scenario";
import type { Scenario, Step } from "~/features/simulations/scenario";
import { SAMPLE } from "./sample-scenario";

function changed(change: (scenario: Scenario) => void): string[] {
  const scenario = structuredClone(SAMPLE);
  change(scenario);
  return proveScenario(scenario).map(({ path, code }) => `${path.join(".")} ${code}`);
}

const step = (scenario: Scenario, id: string) => scenario.steps.find((one) => one.id === id) as Step;

describe("a scenario is proved before anybody plays it", () => {
  it("and the sample holds", () => {
    expect(changed(() => {})).toEqual([]);
  });

  it.each<[string, (scenario: Scenario) => void, string[]]>([
    [
      "a role nobody declared",
      (s) => Object.assign(step(s, "mo"), { role: "khac" }),
      ["steps.0.role stepRole"],
    ],
    [
      "a screen that is not there",
      (s) => Object.assign(step(s, "mo"), { screen: "x" }),
      ["steps.0.screen stepScreen"],
    ],
    [
      "a label that is not on the screen",
      (s) => Object.assign(step(s, "mo"), { click: "Mở" }),
      ["steps.0.click stepLabel"],
    ],
    [
      "words for a press that is not on the screen",
      (s) => step(s, "dien").slips.push({ label: "Mở", says: "" }),
      ["steps.1.slips.0.label stepLabel"],
    ],
    [
      "a field that is not on the screen",
      (s) => Object.assign(step(s, "dien").fill?.[1] ?? {}, { field: "Ngày" }),
      ["steps.1.fill.1.field stepField"],
    ],
    [
      "an answer that the list does not offer",
      (s) => Object.assign(step(s, "dien").fill?.[0] ?? {}, { is: ["Thư"] }),
      ["steps.1.fill.0.is stepFieldOption"],
    ],
    [
      "a step with neither press nor decision",
      (s) => {
        step(s, "mo").click = undefined;
      },
      ["steps.0 stepAction"],
    ],
    [
      "a way to nowhere",
      (s) => Object.assign(step(s, "xong"), { next: "x" }),
      ["steps.3.next stepNext", "endings.0.id endingUnused"],
    ],
    [
      "two right decisions",
      (s) => Object.assign(step(s, "chon").choose?.[2] ?? {}, { right: true }),
      ["steps.2.choose chooseOneRight"],
    ],
    ["two steps of one name", (s) => Object.assign(step(s, "dien"), { id: "mo" }), ["steps.1.id stepTwice"]],
    [
      "two things of one label",
      (s) => s.screens[0]?.parts.push({ buttons: ["Văn bản đi"] }),
      ["screens.0.parts labelTwice"],
    ],
    [
      "two kinds in one part",
      (s) => Object.assign(s.screens[0]?.parts[0] ?? {}, { text: "x" }),
      ["screens.0.parts.0 partOneKind"],
    ],
    [
      "no good ending",
      (s) => {
        s.endings = s.endings.slice(1);
      },
      ["steps.3.next stepNext", "endings endMissing"],
    ],
    [
      "an ending nobody comes to",
      (s) => s.endings.push({ id: "khac", title: "", text: "" }),
      ["endings.2.id endingUnused"],
    ],
    [
      "a step nobody comes to",
      (s) => s.steps.push({ ...step(s, "mo"), id: "thua", day: 3, next: "end" }),
      ["steps.5.id stepUnreachable"],
    ],
    [
      "a way in a circle",
      (s) => Object.assign(step(s, "bi-nhac"), { next: "chon", day: 2 }),
      ["endings.1.id endingUnused"],
    ],
    [
      "a way in a circle beside one that ends",
      (s) => {
        Object.assign(step(s, "bi-nhac"), { next: "chon", day: 2 });
        s.endings.pop();
      },
      ["steps.4 stepRound"],
    ],
    ["a day that runs backwards", (s) => Object.assign(step(s, "xong"), { day: 1 }), ["steps.2 stepDayBack"]],
    [
      "a right path that does not come to the good end",
      (s) => {
        Object.assign(step(s, "xong"), { next: "qua-han" });
        Object.assign(step(s, "bi-nhac"), { next: "end" });
      },
      ["steps rightPathScore"],
    ],
    [
      "a declared score that is not reached",
      (s) => Object.assign(s.paths[0] ?? {}, { score: 0.9 }),
      ["paths.0.score pathScore"],
    ],
    [
      "a declared ending that is not reached",
      (s) => Object.assign(s.paths[0] ?? {}, { ends: "end" }),
      ["paths.0.ends pathEnding"],
    ],
    [
      "a declared mistake that cannot be made",
      (s) => Object.assign(s.paths[1]?.slips[0] ?? {}, { label: "Đi về" }),
      ["paths.1.slips.0 pathLabel"],
    ],
    [
      "a declared mistake in a field that its step does not ask for",
      (s) => s.paths[1]?.slips.push({ step: "chon", label: "Chờ", fill: { Loại: "Báo cáo" } }),
      ["paths.1.slips.1 pathLabel"],
    ],
    [
      "a declared mistake that the list does not offer",
      (s) => s.paths[1]?.slips.push({ step: "dien", label: "Lưu", fill: { Loại: "Thư" } }),
      ["paths.1.slips.1 pathLabel"],
    ],
    [
      "a declared mistake in a field that is right after all",
      (s) => s.paths[1]?.slips.push({ step: "dien", label: "Lưu", fill: { Loại: "Công văn" } }),
      ["paths.1.slips pathErrors"],
    ],
  ])("%s is found where it stands", (_, change, faults) => {
    expect(changed(change)).toEqual(faults);
  });
});
