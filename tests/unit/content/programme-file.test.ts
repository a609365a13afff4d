import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { programmeSchema } from "~/features/content/programme.schema";
import { readYaml } from "~/features/content/read-yaml";
import { authoredShare } from "~/features/content/written-files";

/** "line:column code" and, after it, what the message names. */
function faultsOf(text: string): string[] {
  return readYaml(programmeSchema, text).faults.map(({ line, column, code, parameters = {} }) =>
    [`${line}:${column} ${code}`, parameters.key, parameters.suggestion].filter(Boolean).join(" "),
  );
}

describe("programme.yaml", () => {
  it("needs a name and nothing else", () => {
    const { value, faults } = readYaml(programmeSchema, "name: Chương trình\n");
    expect(faults).toEqual([]);
    expect(value).toMatchObject({
      name: "Chương trình",
      summary: "",
      targetShare: 0.8,
      targetDate: null,
      passMark: 0.8,
      adultAge: 18,
      adultShare: 0.72,
      certificateNumber: "{seq:6}/{year}/BDHVS",
    });
    expect(value?.audiences.map(({ id }) => id)).toContain("citizen");
    expect(value?.province.at(-1)).toEqual({ name: "Thành phố Đồng Nai", from: "2026-04-30" });
  });

  it.each<[what: string, text: string, faults: string[]]>([
    ["an empty file", "", ["1:1 missing name"]],
    ["only comments", "# chưa viết\n", ["1:1 missing name"]],
    ["no name", "summary: Một câu\n", ["1:1 missing name"]],
    ["a name without a value", "summary: Một câu\nname:\n", ["2:1 missing name"]],
    ["an empty name", 'name: "  "\n', ["1:7 empty name"]],
    ["a name that is a number", "name: 2026\n", ["1:7 text name"]],
    ["a name that became a map", "name:\n  học: làm\n", ["2:3 text name"]],
    ["a colon in an unquoted sentence", "name: Học: làm\n", ["1:7 yamlColon"]],
    ["half a letter", 'name: "a\\ud800"\n', ["1:7 lostLetter name"]],
    ["a list instead of a map", "- name: x\n", ["1:1 map"]],
    ["a tab at the start of a line", "name: x\nissuer:\n\t- A\n", ["3:1 yamlTab"]],
    ["a key twice", "name: x\nname: y\n", ["2:1 yamlDuplicateKey"]],
    ["a quote that never ends", 'name: "x\n', ["2:1 yamlSyntax"]],
    ["another language's tag", "name: !!js/function 'x'\n", ["1:7 yamlSyntax"]],
    ["a misspelt key", "name: x\npassmark: 70\n", ["2:1 unknownKey passmark passMark"]],
    ["a key that means nothing", "name: x\nzzzzzz: 1\n", ["2:1 unknownKey zzzzzz"]],
    ["a day of the target that is no day", "name: x\ntargetDate: 2027-02-30\n", ["2:13 date targetDate"]],
    ["a holiday that is no day", "name: x\nholidays:\n  - 2027-02-30\n", ["3:5 date holidays"]],
    ["a share of nothing", "name: x\ntargetShare: 0\n", ["2:14 share targetShare"]],
    ["a share above all", "name: x\ntargetShare: 101\n", ["2:14 share targetShare"]],
    ["a share in words", "name: x\npassMark: cao\n", ["2:11 share passMark"]],
    ["half a year", "name: x\nadultAge: 17.5\n", ["2:11 wholeNumber adultAge"]],
    ["a list that is one text", "name: x\nissuer: SỞ\n", ["2:9 list issuer"]],
    ["no issuer at all", "name: x\nissuer: []\n", ["2:9 list issuer"]],
    ["an entry that is a number", "name: x\nissuer:\n  - SỞ\n  - 12\n", ["4:5 text issuer"]],
    [
      "a number without its year",
      'name: x\ncertificateNumber: "{seq}"\n',
      ["2:20 certificateNumber certificateNumber"],
    ],
    [
      "a hole nobody fills",
      'name: x\ncertificateNumber: "{seq}/{year}/{month}"\n',
      ["2:20 certificateNumber certificateNumber"],
    ],
    [
      "a day that does not exist",
      "name: x\nprovince:\n  - { name: A, from: 2026-02-30 }\n",
      ["3:22 date from"],
    ],
    [
      "a day the other way round",
      "name: x\nprovince:\n  - { name: A, from: 30/04/2026 }\n",
      ["3:22 date from"],
    ],
    [
      "a name that ends before it begins",
      "name: x\nprovince:\n  - { name: A, from: 2026-04-30, to: 2026-04-29 }\n",
      ["3:5 endsBeforeBegin province"],
    ],
    [
      "two names at one time",
      "name: x\nprovince:\n  - { name: A }\n  - { name: B, from: 2026-04-30 }\n",
      ["4:5 overlap province"],
    ],
    [
      "a key of an entry misspelt",
      "name: x\nprovince:\n  - { name: A, form: 2026-04-30 }\n",
      ["3:16 unknownKey form from"],
    ],
    ["an audience without a name", "name: x\naudiences:\n  - id: citizen\n", ["3:5 missing name"]],
    [
      "an audience's id in capitals",
      "name: x\naudiences:\n  - { id: Citizen, name: Dân }\n",
      ["3:11 slug id"],
    ],
    [
      "one id for two audiences",
      "name: x\naudiences:\n  - { id: a, name: A }\n  - { id: a, name: B }\n",
      ["4:11 duplicateId id"],
    ],
    [
      "an indicator of an unknown unit",
      "name: x\nindicators:\n  - { id: a, name: A, unit: kg }\n",
      ["3:29 indicatorUnit unit"],
    ],
    [
      "an indicator that counts nobody known",
      "name: x\nindicators:\n  - { id: a, name: A, counts: all }\n",
      ["3:31 indicatorCounts counts"],
    ],
    [
      "audiences of the ministry's figure",
      "name: x\nindicators:\n  - { id: a, name: A, counts: confirmed, audiences: [citizen] }\n",
      ["3:53 indicatorAudiences audiences"],
    ],
    [
      "one id for two indicators",
      "name: x\nindicators:\n  - { id: a, name: A }\n  - { id: a, name: A }\n",
      ["4:11 duplicateId id"],
    ],
    [
      "several faults, in the order of the file",
      "name: 1\npassMark: 0\nadultAge: x\n",
      ["1:7 text name", "2:11 share passMark", "3:11 wholeNumber adultAge"],
    ],
  ])("says where %s stands", (_, text, faults) => {
    expect(faultsOf(text)).toEqual(faults);
  });

  it("keeps what is right when a key is unknown", () => {
    expect(readYaml(programmeSchema, "name: x\npass_mark: 70\n").value?.passMark).toBe(0.8);
  });

  it("cannot be made to grow without end by aliases", () => {
    const levels = Array.from({ length: 12 }, (_, n) => `x${n + 1}: &x${n + 1} [${`*x${n},`.repeat(9)}]`);
    const { value, faults } = readYaml(programmeSchema, `name: a\nx0: &x0 [a]\n${levels.join("\n")}\n`);
    expect(value).toBeUndefined();
    expect(faults).toHaveLength(1);
  });

  it.each([
    ["80", 0.8],
    ["80%", 0.8],
    ["82.5", 0.825],
    ["0.8", 0.8],
    ["1", 1],
    ["100", 1],
    ["1%", 0.01],
  ])("reads a share written %s as %d", (written, share) => {
    expect(readYaml(programmeSchema, `name: x\npassMark: ${written}\n`).value?.passMark).toBe(share);
  });

  it("reads back every share that an export writes", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.0001, max: 1, noNaN: true }), (share) => {
        const text = `name: x\npassMark: ${authoredShare(share)}\n`;
        expect(readYaml(programmeSchema, text).value?.passMark).toBe(share);
      }),
    );
  });
});
