import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ageFault } from "~/features/accounts/account-age";
import { formatBirth, parseBirth } from "~/features/accounts/birth";

const TODAY = "2026-11-22";

describe("a birth date", () => {
  it.each([
    ["05/03/1960", 1960, "1960-03-05"],
    ["5/3/1960", 1960, "1960-03-05"],
    ["5/3/60", 1960, "1960-03-05"],
    ["5-3-60", 1960, "1960-03-05"],
    ["5.3.1960", 1960, "1960-03-05"],
    ["5 3 1960", 1960, "1960-03-05"],
    [" 05 / 03 / 1960 ", 1960, "1960-03-05"],
    ["05031960", 1960, "1960-03-05"],
    ["050360", 1960, "1960-03-05"],
    ["1960-03-05", 1960, "1960-03-05"],
    ["29/2/2000", 2000, "2000-02-29"],
    ["1/1/08", 2008, "2008-01-01"],
    ["1/1/27", 1927, "1927-01-01"],
    ["22/11/2026", 2026, "2026-11-22"],
    ["1960", 1960, null],
    ["1900", 1900, null],
  ])("%j is %i, %j", (typed, year, date) => {
    expect(parseBirth(typed, TODAY)).toEqual({ ok: true, value: { year, date } });
  });

  it.each([
    ["", "birthEmpty"],
    ["tháng ba", "birthFormat"],
    ["5/3", "birthFormat"],
    ["5/3/196", "birthFormat"],
    ["60", "birthFormat"],
    ["31/4/1960", "birthNoSuchDay"],
    ["29/2/1900", "birthNoSuchDay"],
    ["3/13/1960", "birthNoSuchDay"],
    ["0/0/1960", "birthNoSuchDay"],
    ["23/11/2026", "birthFuture"],
    ["2027", "birthFuture"],
    ["5/3/1899", "birthTooLongAgo"],
    ["0000", "birthTooLongAgo"],
  ])("%j is refused: %s", (typed, fault) => {
    expect(parseBirth(typed, TODAY)).toEqual({ ok: false, fault });
  });

  it("never throws, and reads back what it shows", () => {
    const digitsAndSigns = fc.string({ unit: fc.constantFrom(..."0123456789/.- "), maxLength: 12 });
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), digitsAndSigns), (text) => {
        const first = parseBirth(text, TODAY);
        if (first.ok) expect(parseBirth(formatBirth(first.value), TODAY)).toEqual(first);
      }),
    );
  });

  it("reads every day of a century as it is written", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("1927-01-01"), max: new Date("2026-11-22"), noInvalidDate: true }),
        (day) => {
          const date = day.toISOString().slice(0, 10);
          const year = day.getUTCFullYear();
          const [, month, dayOfMonth] = date.split("-").map(Number);
          const short = `${dayOfMonth}/${month}/${String(year % 100).padStart(2, "0")}`;
          expect(parseBirth(short, TODAY)).toEqual({ ok: true, value: { year, date } });
        },
      ),
    );
  });
});

describe("old enough for an account", () => {
  it.each([
    [{ year: 1960, date: null }, undefined],
    [{ year: 2010, date: "2010-11-22" }, undefined],
    [{ year: 2010, date: "2010-11-23" }, "ageTooYoung"],
    [{ year: 2010, date: null }, "ageNeedsDay"],
    [{ year: 2009, date: null }, undefined],
    [{ year: 2011, date: null }, "ageTooYoung"],
    [{ year: 2026, date: "2026-01-01" }, "ageTooYoung"],
  ])("%j: %s", (birth, fault) => {
    expect(ageFault(birth, TODAY)).toBe(fault);
  });
});
