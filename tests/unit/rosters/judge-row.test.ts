/** Who in a list is whom: the table of cases behind new, known and doubtful. */
import { expect, it } from "vitest";
import { type Compared, compare } from "~/features/rosters/judge-row";

const BASE: Compared = {
  fullName: "Nguyễn Thị Hoà",
  birthYear: 1960,
  birthDate: "1960-03-05",
  phone: "+84912000111",
  personalIdHash: null,
  communeCode: "26041",
  hamletId: "h1",
};
const noPhone = { phone: null };

it.each<[string, Partial<Compared>, Partial<Compared>, string]>([
  ["the same in all", {}, {}, "same"],
  ["tone written elsewhere", {}, { fullName: "Nguyễn Thị Hòa" }, "same"],
  [
    "the same id, all else equal",
    { personalIdHash: "a" },
    { personalIdHash: "a", phone: null, hamletId: null },
    "same",
  ],
  [
    "the same id, another name",
    { personalIdHash: "a" },
    { personalIdHash: "a", fullName: "Lê Văn Mẫu" },
    "sameId",
  ],
  [
    "the same id, another year",
    { personalIdHash: "a" },
    { personalIdHash: "a", birthYear: 1961, birthDate: null },
    "sameId",
  ],
  ["phone and name, year alone known", {}, { birthDate: null, hamletId: "h2", communeCode: "26080" }, "same"],
  ["phone and name, another year", {}, { birthYear: 1990, birthDate: null }, "samePhone"],
  ["phone and name and birth, ids differ", { personalIdHash: "a" }, { personalIdHash: "b" }, "idDiffers"],
  ["name, birth and hamlet", noPhone, {}, "same"],
  ["name, birth and hamlet, another phone", {}, { phone: "+84912000222" }, "nearlySame"],
  ["name and birth, another hamlet", noPhone, { hamletId: "h2" }, "nearlySame"],
  ["name and birth, hamlet not known", noPhone, { hamletId: null }, "nearlySame"],
  ["name and hamlet, year alone known", noPhone, { birthDate: null }, "nearlySame"],
  ["name and birth, another commune", noPhone, { communeCode: "26080" }, "other"],
  ["name and hamlet, another year", noPhone, { birthYear: 1961, birthDate: null }, "other"],
  ["namesakes whose ids differ", { ...noPhone, personalIdHash: "a" }, { personalIdHash: "b" }, "other"],
  ["marks differ", noPhone, { fullName: "Nguyễn Thị Hoa" }, "marksDiffer"],
  ["marks differ, another commune", noPhone, { fullName: "Nguyễn Thị Hoa", communeCode: "26080" }, "other"],
  ["only the phone is shared", {}, { fullName: "Lê Văn Mẫu" }, "other"],
])("%s", (_, one, other, expected) => {
  for (const [a, b] of [
    [one, other],
    [other, one],
  ]) {
    const likeness = compare({ ...BASE, ...a }, { ...BASE, ...b });
    expect(likeness.kind === "doubtful" ? likeness.why : likeness.kind).toBe(expected);
  }
});
