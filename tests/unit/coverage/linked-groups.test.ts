import { expect, it } from "vitest";
import { nameKey } from "~/features/coverage/same-name";
import { type Candidate, linkedGroups } from "~/features/coverage/same-person";

it.each([
  ["Nguyễn Thị Hòa", "nguyễn thị hoà", true],
  ["Nguyễn Thị Hòa", "Nguyễn  Thị Hòa ".normalize("NFD"), true],
  ["Đặng Thúy", "ĐẶNG THUÝ", true],
  ["Nguyễn Thị Hòa", "Nguyễn Thị Hóa", false],
  ["Nguyễn Thị Hoa", "Nguyễn Thị Hòa", false],
  ["Trần Ân", "Trần An", false],
  ["Đỗ Mai", "Dỗ Mai", false],
  ["H'Hen Niê", "H'Hen Niê", true],
])("%s and %s are one name: %s", (one, other, expected) => {
  expect(nameKey(one) === nameKey(other)).toBe(expected);
});

const home = (communeCode: string, from = "") => ({ communeCode, from });
const account = (id: string, fields: Partial<Candidate> = {}): Candidate => ({
  id,
  fullName: `Người ${id}`,
  birthYear: 1980,
  birthDate: null,
  homes: [home("26041")],
  personalIdHash: null,
  diedOn: null,
  confirmedIds: [],
  held: [{ stage: "passed", topicId: "", from: "2026-06-01", until: null }],
  ...fields,
});
const groups = (...input: Parameters<typeof linkedGroups>) =>
  linkedGroups(...input).map((group) => group.map(({ id }) => id).join(""));

it("links by personal id, by decision and by name, birth and commune, one through the other", () => {
  const accounts = [
    account("a", { personalIdHash: "x" }),
    account("b", { personalIdHash: "x", fullName: "Lê Thị Bé" }),
    account("c", { fullName: "LÊ THỊ BÉ" }),
    account("d"),
    account("e"),
  ];
  expect(groups(accounts, [{ firstId: "c", secondId: "d", decision: "same" }])).toEqual(["abcd", "e"]);
});

it("does not link people who were decided to be different and have nothing else in common", () => {
  const decision = { firstId: "a", secondId: "b", decision: "different" } as const;
  expect(groups([account("a"), account("b")], [decision])).toEqual(["a", "b"]);
});

it("links namesakes who ever lived in one commune, and nobody who only registered", () => {
  const name = { fullName: "Lê Thị Bé" };
  const accounts = [
    account("a", name),
    account("b", { ...name, homes: [home("26041"), home("26080", "2026-08-01")] }),
    account("c", { ...name, homes: [home("26080")] }),
    account("d", { ...name, homes: [home("26023")] }),
    account("e", { ...name, held: [{ stage: "registered", topicId: "", from: "2026-01-01", until: null }] }),
  ];
  expect(groups(accounts, [])).toEqual(["abc", "d", "e"]);
});
