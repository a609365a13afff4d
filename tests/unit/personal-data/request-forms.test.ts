import { describe, expect, it } from "vitest";
import { formOf } from "#tests/support/accounts-factories";
import { parseAnswer } from "~/features/personal-data/answer-form";
import { parseWish, type WishFaults } from "~/features/personal-data/request-form";

describe("a request", () => {
  it.each<[what: string, fields: Record<string, string>, faults: WishFaults]>([
    ["of no kind", { wish: "Xin xem" }, { kind: "kindEmpty" }],
    ["of an unknown kind", { kind: "rename" }, { kind: "kindEmpty" }],
    ["to correct, without words", { kind: "correct", wish: " \n " }, { wish: "wishEmpty" }],
    ["a complaint without words", { kind: "complain" }, { wish: "wishEmpty" }],
    ["too long", { kind: "view", wish: "a".repeat(2001) }, { wish: "wishLong" }],
    ["to delete, without having read", { kind: "delete" }, { understood: "notUnderstood" }],
    ["to withdraw, without having read", { kind: "withdraw" }, { understood: "notUnderstood" }],
  ])("%s comes back", (_, fields, faults) => {
    expect(parseWish(formOf(fields))).toEqual({ ok: false, faults });
  });

  it.each<[fields: Record<string, string>, wish: string]>([
    [{ kind: "view" }, ""],
    [{ kind: "delete", understood: "1" }, ""],
    [{ kind: "object", wish: " Đừng gọi\r\ncho tôi " }, "Đừng gọi\ncho tôi"],
    [{ kind: "restrict", wish: "Nguyễn".normalize("NFD") }, "Nguyễn"],
  ])("%j is taken", (fields, wish) => {
    expect(parseWish(formOf(fields))).toEqual({ ok: true, wish: { kind: fields.kind, wish } });
  });
});

it.each([
  ["Đã xong", { ok: false, fault: "answerShort" }],
  [" ".repeat(40), { ok: false, fault: "answerShort" }],
  ["a".repeat(2001), { ok: false, fault: "answerLong" }],
  ["Đã sửa tên theo căn cước.", { ok: true, value: "Đã sửa tên theo căn cước." }],
])("the answer “%s”", (text, expected) => {
  expect(parseAnswer(text)).toEqual(expected);
});
