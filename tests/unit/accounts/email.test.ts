import { expect, it } from "vitest";
import { parseEmail } from "~/features/accounts/email";

it.each([
  ["Hanh@Example.VN ", "hanh@example.vn"],
  ["ten.dai+hoc@mail.dongnai.gov.vn", "ten.dai+hoc@mail.dongnai.gov.vn"],
])("%j is kept as %j", (typed, kept) => {
  expect(parseEmail(typed)).toEqual({ ok: true, value: kept });
});

it.each([
  "hanh",
  "hanh@",
  "@example.vn",
  "hanh@example",
  "hanh@example..vn",
  "hai @cho.vn",
  "a@b@c.vn",
  `${"a".repeat(250)}@b.vn`,
])("%j is refused", (typed) => {
  expect(parseEmail(typed)).toEqual({ ok: false, fault: "emailFormat" });
});
