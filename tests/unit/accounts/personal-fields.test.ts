import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  maskEmail,
  maskName,
  maskPersonalId,
  maskPhone,
  PERSONAL_FIELDS,
  showField,
} from "~/features/accounts/personal-fields";

describe("masks", () => {
  it.each([
    ["Nguyễn Văn Mẫu", "Nguyễn V. M."],
    ["Nguyễn Văn Mẫu".normalize("NFD"), "Nguyễn V. M."],
    ["Trần Thị Ánh", "Trần T. Á."],
    ["Lê đức Ẩn", "Lê Đ. Ẩ."],
    ["Điểu Lích", "Điểu L."],
    ["H'Hen Niê", "H'Hen N."],
    ["K'Brêu", "K."],
    ["Y", "Y."],
    ["", ""],
  ])("the name %j is %j", (name, masked) => expect(maskName(name)).toBe(masked));

  it("no word of a name but the first is left whole", () => {
    const word = fc.string({ unit: fc.constantFrom(..."aăâbcdđeêghiklmnoôơpqrstuưvxyẫắệ"), minLength: 2 });
    fc.assert(
      fc.property(word, fc.array(word, { minLength: 1, maxLength: 6 }), (first, others) =>
        maskName([first, ...others].join(" "))
          .split(" ")
          .slice(1)
          .every((part) => /^\p{L}\.$/u.test(part)),
      ),
    );
  });

  it.each([
    ["+84912345678", "0912xxx678"],
    ["+842513822123", "0251xxxx123"],
    ["+821012345678", "+821xxxxxx678"],
  ])("the phone %s is %s", (phone, masked) => expect(maskPhone(phone)).toBe(masked));

  it.each([
    ["hanh@example.vn", "hxxx@example.vn"],
    ["h@example.vn", "hxxx@example.vn"],
  ])("the e-mail %s is %s", (email, masked) => expect(maskEmail(email)).toBe(masked));

  it("the personal id is 0750xxxxx123", () => expect(maskPersonalId("0750123")).toBe("0750xxxxx123"));
});

describe("who sees a personal field", () => {
  it.each([
    ["fullName", "Nguyễn Văn Mẫu", "Nguyễn Văn Mẫu", "Nguyễn Văn Mẫu", "Nguyễn V. M."],
    ["birthYear", "1960", "1960", "1960", null],
    ["birthDate", "1960-03-05", "1960-03-05", "1960-03-05", null],
    ["sex", "female", "female", "female", null],
    ["commune", "Phường Trấn Biên", "Phường Trấn Biên", "Phường Trấn Biên", null],
    ["hamlet", "Ấp 1", "Ấp 1", "Ấp 1", null],
    ["audience", "citizen", "citizen", "citizen", null],
    ["username", "hanh.1960", "hanh.1960", "hanh.1960", null],
    ["phone", "+84912345678", "0912 345 678", "0912xxx678", null],
    ["email", "hanh@example.vn", "hanh@example.vn", "hxxx@example.vn", null],
    ["personalIdHint", "0750123", "0750xxxxx123", "0750xxxxx123", null],
  ] as const)("%s", (field, value, self, administrator, everybody) => {
    expect(showField(field, value, "self")).toBe(self);
    expect(showField(field, value, "administrator")).toBe(administrator);
    expect(showField(field, value, "public")).toBe(everybody);
    expect(showField(field, null, "self")).toBeNull();
  });

  it("is said of every field, and the public gets at most a masked name", () => {
    const open = Object.entries(PERSONAL_FIELDS).filter(([, rule]) => rule.public !== "hidden");
    expect(open.map(([field]) => field)).toEqual(["fullName"]);
  });
});
