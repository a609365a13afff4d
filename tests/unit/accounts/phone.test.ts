import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatPhone, parsePhone } from "~/features/accounts/phone";

describe("a phone number", () => {
  it.each([
    ["0912345678", "+84912345678"],
    ["0912 345 678", "+84912345678"],
    ["0912.345.678", "+84912345678"],
    ["(0912) 345-678", "+84912345678"],
    ["+84912345678", "+84912345678"],
    ["+84 (0)912 345 678", "+84912345678"],
    ["84912345678", "+84912345678"],
    ["84 0912345678", "+84912345678"],
    ["0084912345678", "+84912345678"],
    ["912345678", "+84912345678"],
    ["0841234567", "+84841234567"],
    ["841234567", "+84841234567"],
    ["0321234567", "+84321234567"],
    ["0561234567", "+84561234567"],
    ["0781234567", "+84781234567"],
    ["0251 3822 123", "+842513822123"],
    ["02713881234", "+842713881234"],
    ["024 3822 1234", "+842438221234"],
    ["+82 10 1234 5678", "+821012345678"],
  ])("%j is %s", (typed, stored) => {
    expect(parsePhone(typed)).toEqual({ ok: true, value: stored });
  });

  it.each([
    ["số của con", "phoneFormat"],
    ["0912a45678", "phoneFormat"],
    ["", "phoneFormat"],
    ["091234567", "phoneLength"],
    ["09123456789", "phoneLength"],
    ["113", "phoneLength"],
    ["+1", "phoneLength"],
    ["0412345678", "phonePrefix"],
    ["0612345678", "phonePrefix"],
  ])("%j is refused: %s", (typed, fault) => {
    expect(parsePhone(typed)).toEqual({ ok: false, fault });
  });

  it.each([
    ["+84912345678", "0912 345 678"],
    ["+842513822123", "0251 382 2123"],
    ["+821012345678", "+821012345678"],
  ])("%s is shown as %s", (stored, shown) => {
    expect(formatPhone(stored)).toBe(shown);
  });

  it("never throws, and reads back what it shows", () => {
    const dialled = fc.string({ unit: fc.constantFrom(..."0123456789+.-() "), maxLength: 18 });
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), dialled), (text) => {
        const first = parsePhone(text);
        if (first.ok) {
          expect(parsePhone(first.value)).toEqual(first);
          expect(parsePhone(formatPhone(first.value))).toEqual(first);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
