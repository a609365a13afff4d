import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseNumberForm, writeNumber } from "~/features/certificates/number-form";

const write = (form: string, sequence: number, year: number) => {
  const parsed = parseNumberForm(form);
  return parsed.ok ? writeNumber(parsed.form, sequence, year) : parsed.fault;
};

describe("a certificate number", () => {
  it.each([
    ["{seq:6}/{year}/BDHVS", 123, "000123/2026/BDHVS"],
    ["{seq}/{year}", 7, "7/2026"],
    ["GCN-{year}-{seq:4}", 45, "GCN-2026-0045"],
    ["{year}{seq:1}", 3, "20263"],
    ["Số {seq:3}/{year}/SKHCN-ĐN", 1000, "Số 1000/2026/SKHCN-ĐN"],
  ])("%s of number %i is %s", (form, sequence, expected) => {
    expect(write(form, sequence, 2026)).toBe(expected);
  });

  it.each([
    ["000001/2026", "missing-seq"],
    ["", "missing-seq"],
    ["{year}/BDHVS", "missing-seq"],
    ["{seq:6}/BDHVS", "missing-year"],
    ["{seq}{seq}/{year}", "repeated"],
    ["{seq}/{year}/{year}", "repeated"],
    ["{seq:0}/{year}", "unknown"],
    ["{seq:10}/{year}", "unknown"],
    ["{seq:6}/{year}/{commune}", "unknown"],
    ["{ seq }/{year}", "unknown"],
    ["{seq}/{year", "unknown"],
    ["{seq}/{year}}", "unknown"],
    ["{{seq}}/{year}", "unknown"],
    [`{seq}/{year}/${"X".repeat(60)}`, "too-long"],
  ])("%j is refused: %s", (form, fault) => {
    expect(parseNumberForm(form)).toEqual({ ok: false, fault });
  });

  it("never gives one number twice", () => {
    const plain = fc.stringMatching(/^[A-ZĐ/ -]{0,8}$/);
    const form = fc
      .tuple(plain, fc.integer({ min: 1, max: 9 }), plain, plain)
      .map(([a, digits, b, c]) => `${a}{seq:${digits}}/${b}{year}${c}`);
    const given = fc.tuple(fc.integer({ min: 1, max: 2_000_000 }), fc.integer({ min: 2026, max: 2100 }));
    fc.assert(
      fc.property(form, given, given, (text, one, other) => {
        fc.pre(one.join() !== other.join());
        expect(write(text, ...one)).not.toBe(write(text, ...other));
      }),
    );
  });
});
