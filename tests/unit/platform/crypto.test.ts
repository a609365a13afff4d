import { expect, it } from "vitest";
import { deriveKeys } from "~/platform/crypto.server";
import { randomCode } from "~/platform/ids.server";

const keys = deriveKeys("a secret of this test, long enough");

it("seals and opens, each time differently", () => {
  const sealed = keys.seal("personal-id-seal", "075080000123");
  expect(keys.open("personal-id-seal", sealed)).toBe("075080000123");
  expect(keys.seal("personal-id-seal", "075080000123")).not.toBe(sealed);
  expect(sealed).not.toContain("075080000123");
});

it("opens nothing that was changed or sealed with another secret", () => {
  const sealed = keys.seal("personal-id-seal", "075080000123");
  const changed = sealed.slice(0, -2) + (sealed.endsWith("A") ? "BB" : "AA");
  expect(() => keys.open("personal-id-seal", changed)).toThrow();
  expect(() => deriveKeys("another secret, as long as that one").open("personal-id-seal", sealed)).toThrow();
});

it("hashes alike only for one purpose and one secret", () => {
  const hash = keys.hash("personal-id-hash", "075080000123");
  expect(keys.hash("personal-id-hash", "075080000123")).toBe(hash);
  expect(keys.hash("network-address", "075080000123")).not.toBe(hash);
  expect(deriveKeys("another secret, as long as that one").hash("personal-id-hash", "075080000123")).not.toBe(
    hash,
  );
});

it("draws codes from letters that are not misread", () => {
  const codes = new Set(Array.from({ length: 1_000 }, () => randomCode(20)));
  expect(codes.size).toBe(1_000);
  for (const code of codes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{20}$/);
});
