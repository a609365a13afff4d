import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseUsername, usernameIdeas } from "~/features/accounts/username";

describe("an account name", () => {
  it.each([
    ["Nguyen.Hanh60", "nguyen.hanh60"],
    [" hanh_1960 ", "hanh_1960"],
    ["0912345678", "0912345678"],
    ["Nguyễn".normalize("NFD"), "nguyễn".normalize("NFC")],
    ["ĐẶNG-VĂN", "đặng-văn"],
    ["abc", "abc"],
    ["a".repeat(40), "a".repeat(40)],
  ])("%j is %s", (typed, name) => {
    expect(parseUsername(typed)).toEqual({ ok: true, value: name });
  });

  it.each([
    ["", "usernameEmpty"],
    ["ab", "usernameShort"],
    ["a".repeat(41), "usernameLong"],
    ["nguyen hanh", "usernameLetters"],
    ["hanh@example.vn", "usernameLetters"],
    ["админ", "usernameLetters"],
    ["075060001123", "usernameIsPersonalId"],
  ])("%j is refused: %s", (typed, fault) => {
    expect(parseUsername(typed)).toEqual({ ok: false, fault });
  });

  it("comes with ideas from the person's name", () => {
    expect(usernameIdeas("hanh", "Nguyễn Thị Mỹ Hạnh", 1960).slice(0, 4)).toEqual([
      "nguyen.thi.my.hanh",
      "hanhntm",
      "nguyen.thi.my.hanh1960",
      "hanhntm1960",
    ]);
    expect(usernameIdeas("y", "Y", 1960)).toContain("y1960");
  });

  it("offers only names that may be taken", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (wanted, fullName) =>
        usernameIdeas(wanted, fullName, 1960).every((idea) => parseUsername(idea).ok && idea !== wanted),
      ),
    );
  });
});
