import { describe, expect, it } from "vitest";
import { formOf } from "#tests/support/accounts-factories";
import { parseCertificateQuery } from "~/features/certificates/certificate-query";
import { certificateState } from "~/features/certificates/certificate-state";
import { parseReason } from "~/features/certificates/reason";
import { parseReissue } from "~/features/certificates/reissue-form";

const DAY = new Date("2026-11-22");

describe("a certificate is", () => {
  it.each([
    ["valid", null, null],
    ["superseded", null, DAY],
    ["revoked", DAY, null],
    ["revoked", DAY, DAY],
  ])("%s when revoked %s and replaced %s", (state, revokedAt, supersededAt) => {
    expect(certificateState({ revokedAt, supersededAt })).toBe(state);
  });
});

describe("a reason", () => {
  it.each([
    ["", "reasonShort"],
    ["sai tên", "reasonShort"],
    ["          ", "reasonShort"],
    ["x".repeat(301), "reasonLong"],
  ])("%j is refused: %s", (text, fault) => {
    expect(parseReason(text)).toEqual({ ok: false, fault });
  });

  it("is kept on one line, in NFC; length is counted in letters, not in marks", () => {
    expect(parseReason("  Họ tên\nthiếu   dấu ".normalize("NFD"))).toEqual({
      ok: true,
      value: "Họ tên thiếu dấu",
    });
    expect(parseReason("ễễễễễễễễễ".normalize("NFD")).ok).toBe(false);
    expect(parseReason("x".repeat(300)).ok).toBe(true);
  });
});

describe("a reissue", () => {
  const GOOD = { fullName: "H’Hen Niê", birthYear: " 1961 ", reason: "Họ tên thiếu dấu" };

  it("takes the name as people are named, the year and the reason", () => {
    expect(parseReissue(formOf(GOOD), 2026)).toEqual({
      ok: true,
      reissue: { fullName: "H'Hen Niê", birthYear: 1961, reason: "Họ tên thiếu dấu" },
    });
  });

  it.each([
    [{ ...GOOD, fullName: "" }, { fullName: "nameEmpty" }],
    [{ ...GOOD, fullName: "N".repeat(61) }, { fullName: "nameLong" }],
    [{ ...GOOD, birthYear: "61" }, { birthYear: "birthYear" }],
    [{ ...GOOD, birthYear: "1899" }, { birthYear: "birthYear" }],
    [{ ...GOOD, birthYear: "2027" }, { birthYear: "birthYear" }],
    [{ ...GOOD, reason: "sai" }, { reason: "reasonShort" }],
    [{}, { fullName: "nameEmpty", birthYear: "birthYear", reason: "reasonShort" }],
  ])("of %j is refused: %j", (fields, faults) => {
    expect(parseReissue(formOf(fields as Record<string, string>), 2026)).toEqual({ ok: false, faults });
  });
});

describe("what an officer looks for", () => {
  it.each([
    ["", { by: "nothing" }],
    ["  ---  ", { by: "nothing" }],
    ["7k3q-m9xw-d2a4-rt6v-b801", { by: "code", code: "7K3QM9XWD2A4RT6VB801" }],
    ["000123/2026/bdhvs", { by: "number", number: "000123/2026/BDHVS" }],
    ["0001", { by: "number", number: "0001" }],
    ["Nguyễn Thị Mỹ", { by: "name", name: "nguien thi mi" }],
    ["100% 'or'", { by: "number", number: "100% 'OR'" }],
    ["h%_n", { by: "name", name: "h n" }],
  ])("%j: %j", (typed, query) => {
    expect(parseCertificateQuery(typed)).toEqual(query);
  });
});
