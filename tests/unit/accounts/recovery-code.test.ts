import { expect, it } from "vitest";
import { groupRecoveryCode, readRecoveryCode } from "~/features/accounts/recovery-code";

it.each([
  ["as printed", "7K3QM-9XWD2", "7K3QM9XWD2"],
  ["in small letters with spaces", " 7k3qm 9xwd2 ", "7K3QM9XWD2"],
  ["with O for 0 and I or L for 1", "O1IL0-ABCDE", "01110ABCDE"],
  ["too short", "7K3QM-9XWD", undefined],
  ["too long", "7K3QM-9XWD22", undefined],
  ["with a letter that none has", "7K3QU-9XWD2", undefined],
  ["six digits of a phone", "123456", undefined],
  ["nothing", "", undefined],
])("a recovery code %s", (_, typed, code) => {
  expect(readRecoveryCode(typed)).toBe(code);
});

it("is printed in two groups and read back the same", () => {
  expect(groupRecoveryCode("7K3QM9XWD2")).toBe("7K3QM-9XWD2");
  expect(readRecoveryCode(groupRecoveryCode("7K3QM9XWD2"))).toBe("7K3QM9XWD2");
});
