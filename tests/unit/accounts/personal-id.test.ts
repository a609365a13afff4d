import { describe, expect, it } from "vitest";
import { contradictsBirth, parsePersonalId, personalIdHint } from "~/features/accounts/personal-id";

describe("a personal id number", () => {
  it.each([
    ["075060001123", "075060001123"],
    ["075 060 001 123", "075060001123"],
    [" 001206.001.123 ", "001206001123"],
  ])("%j is %s, zeros and all", (typed, id) => {
    expect(parsePersonalId(typed)).toEqual({ ok: true, value: id });
  });

  it.each(["07506000112", "0750600011234", "271234567", "07506000112O", "-75060001123"])(
    "%j is refused",
    (typed) => {
      expect(parsePersonalId(typed)).toEqual({ ok: false, fault: "personalIdFormat" });
    },
  );

  it.each([
    ["075060001123", 1960, false],
    ["075160001123", 1960, false],
    ["075206001123", 2006, false],
    ["075306001123", 2006, false],
    ["075060001123", 1961, true],
    ["075260001123", 1960, true],
    ["075006001123", 2006, true],
  ])("%s of someone born %i contradicts: %s", (id, year, contradicts) => {
    expect(contradictsBirth(id, year)).toBe(contradicts);
  });

  it("leaves seven digits to show", () => {
    expect(personalIdHint("075060001123")).toBe("0750123");
  });
});
