import { describe, expect, it } from "vitest";
import { matchTotp, newTotpSecret, totpAddress } from "~/features/accounts/totp.server";

/** The key of RFC 6238's appendix B, "12345678901234567890", in base32. */
const SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
const at = (seconds: number) => ({ at: new Date(seconds * 1000), lastStep: 0 });

describe("a code of the phone", () => {
  // The last six of the eight digits of RFC 6238's appendix B (SHA-1).
  it.each([
    [59, "287082"],
    [1_111_111_109, "081804"],
    [1_111_111_111, "050471"],
    [1_234_567_890, "005924"],
    [2_000_000_000, "279037"],
  ])("at second %d of the epoch is %s", (second, code) => {
    expect(matchTotp(SECRET, code, at(second))).toBe(Math.floor(second / 30));
  });

  it("may be one step old or early, not two", () => {
    const shown = 1_234_567_890;
    const offsets = [-90, -60, -30, 0, 30, 60, 90];
    const taken = offsets.filter((offset) => matchTotp(SECRET, "005924", at(shown + offset)) !== undefined);
    expect(taken).toEqual([-30, 0, 30]);
  });

  it("is taken as people type it, and anything else is not one", () => {
    expect(matchTotp(SECRET, " 005 924 ", at(1_234_567_890))).toBeDefined();
    for (const typed of ["", "5924", "0059240", "00592a", "x".repeat(10_000), "００５９２５"])
      expect(matchTotp(SECRET, typed, at(1_234_567_890))).toBeUndefined();
  });

  it("is not taken twice", () => {
    const step = matchTotp(SECRET, "005924", at(1_234_567_890)) ?? 0;
    expect(matchTotp(SECRET, "005924", { at: new Date(1_234_567_895_000), lastStep: step })).toBeUndefined();
  });
});

describe("a new secret", () => {
  it("is 160 bits, different each time, and readable by every app", () => {
    const [one, other] = [newTotpSecret(), newTotpSecret()];
    expect(one).toMatch(/^[A-Z2-7]{32}$/);
    expect(other).not.toBe(one);
    const address = new URL(totpAddress(one, { site: "Bình dân học vụ số", account: "can.bo" }));
    expect(address.protocol).toBe("otpauth:");
    expect(decodeURIComponent(address.pathname)).toContain("can.bo");
    expect(address.searchParams.get("secret")).toBe(one);
    expect(address.searchParams.get("issuer")).toBe("Bình dân học vụ số");
  });
});
