import { describe, expect, it } from "vitest";
import { type Candidate, linkOffer } from "~/features/sign-in/provider/link-offer";

const LISTED: Candidate = {
  personId: "p1",
  fullName: "Nguyễn Văn Mẫu",
  birthYear: 1980,
  birthDate: null,
  isHeld: false,
};
const CLAIMED = { fullName: "Nguyễn Văn Mẫu", birth: { year: 1980, date: "1980-03-05" } };

describe("somebody whose personal id is vouched for", () => {
  it.each([
    ["no account holds it", [], CLAIMED, "none"],
    ["one of a list does, and all agrees", [LISTED], CLAIMED, "confirm"],
    ["its name is written otherwise", [{ ...LISTED, fullName: "NGUYEN VAN MAU" }], CLAIMED, "confirm"],
    ["both know the day", [{ ...LISTED, birthDate: "1980-03-05" }], CLAIMED, "confirm"],
    ["the day differs", [{ ...LISTED, birthDate: "1980-03-06" }], CLAIMED, "officer"],
    ["the year differs", [{ ...LISTED, birthYear: 1981 }], CLAIMED, "officer"],
    ["the name differs", [{ ...LISTED, fullName: "Nguyễn Thị Mẫu" }], CLAIMED, "officer"],
    ["the provider told no name", [LISTED], { ...CLAIMED, fullName: null }, "officer"],
    ["the provider told no birth", [LISTED], { ...CLAIMED, birth: null }, "officer"],
    ["two of lists do", [LISTED, { ...LISTED, personId: "p2" }], CLAIMED, "officer"],
    ["somebody holds it", [{ ...LISTED, isHeld: true }], CLAIMED, "sign-in"],
    ["one of two is held", [LISTED, { ...LISTED, personId: "p2", isHeld: true }], CLAIMED, "sign-in"],
  ] as const)("where %s", (_, candidates, claimed, way) => {
    expect(linkOffer(candidates, claimed).way).toBe(way);
  });
});
