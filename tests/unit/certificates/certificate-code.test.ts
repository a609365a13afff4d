import { describe, expect, it } from "vitest";
import {
  addressPart,
  CODE_LENGTH,
  checkPath,
  groupCode,
  readCode,
} from "~/features/certificates/certificate-code";
import { randomCode } from "~/platform/ids.server";

const CODE = "7K3QM9XWD2A4RT6VB801";

describe("a certificate's code", () => {
  it("holds a hundred random bits and is read back as it is printed", () => {
    for (let time = 0; time < 200; time++) {
      const code = randomCode(CODE_LENGTH);
      expect(readCode(groupCode(code))).toBe(code);
    }
    expect(CODE_LENGTH * Math.log2(32)).toBe(100);
  });

  it.each([
    ["as printed", "7K3Q-M9XW-D2A4-RT6V-B801"],
    ["without dashes", "7K3QM9XWD2A4RT6VB801"],
    ["in small letters", "7k3q-m9xw-d2a4-rt6v-b801"],
    ["with spaces", "  7K3Q M9XW D2A4 RT6V B801 "],
    ["with other dashes", "7K3Q–M9XW—D2A4‑RT6V−B801"],
    ["with O for 0 and I for 1", "7K3Q-M9XW-D2A4-RT6V-B8OI"],
    ["with o for 0 and l for 1", "7k3q-m9xw-d2a4-rt6v-b8ol"],
    ["in wide letters", "７Ｋ３ＱＭ９ＸＷＤ２Ａ４ＲＴ６ＶＢ８０１"],
    ["as the address of the check page", "https://example.vn/hoc/xac-minh/7K3QM9XWD2A4RT6VB801"],
    ["with invisible characters", "7K3Q\u200BM9XW\u00A0D2A4RT6VB801"],
  ])("is read %s", (_, typed) => {
    expect(readCode(typed)).toBe(CODE);
  });

  it.each(["", "7K3Q", `${CODE}2`, "UUUUUUUUUUUUUUUUUUUU", "Nguyễn Văn A", "7K3QM9XWD2A4RT6VB80$"])(
    "%j can't be one",
    (typed) => {
      expect(readCode(typed)).toBeUndefined();
    },
  );

  it("has an address that is safe whatever was typed", () => {
    expect(checkPath(CODE)).toBe(`/xac-minh/${CODE}`);
    expect(addressPart("..")).toBe("");
    expect(addressPart("a/../b?c#d")).toBe("BCD");
    expect(addressPart("x".repeat(500))).toHaveLength(40);
  });
});
