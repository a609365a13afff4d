import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lacksClaims, readClaims } from "~/features/sign-in/provider/read-claims";

const NAMES = { fullName: "name", birth: "birthdate", phone: "phone_number", personalId: "so_dinh_danh" };
const TODAY = "2026-11-25";
const NOTHING = { fullName: null, birth: null, phone: null, personalId: null };

describe("claims of a provider", () => {
  it.each([
    ["name", "  Nguyễn  Văn Mẫu ", { fullName: "Nguyễn Văn Mẫu" }],
    ["name", "Nguyễn Văn Mẫu".normalize("NFD"), { fullName: "Nguyễn Văn Mẫu" }],
    ["name", "<b>Mẫu</b>", {}],
    ["birthdate", "1980-03-05", { birth: { year: 1980, date: "1980-03-05" } }],
    ["birthdate", "05/03/1980", { birth: { year: 1980, date: "1980-03-05" } }],
    ["birthdate", "1980", { birth: { year: 1980, date: null } }],
    // A year that is not told (OpenID Connect Core 1.0, section 5.1).
    ["birthdate", "0000-03-05", {}],
    ["birthdate", "2030-01-01", {}],
    ["phone_number", "+84912345678", { phone: "+84912345678" }],
    ["phone_number", "không có", {}],
    ["so_dinh_danh", "075080000001", { personalId: "075080000001" }],
    ["so_dinh_danh", "75080000001", {}],
    ["so_dinh_danh", 75_080_000_001, {}],
    ["so_dinh_danh", { value: "075080000001" }, {}],
    ["other", "075080000001", {}],
  ])("%s %j says %j", (claim, value, told) => {
    expect(readClaims({ [claim]: value }, NAMES, TODAY)).toEqual({ ...NOTHING, ...told });
  });

  it("are not looked for where no name is configured", () => {
    const claims = { undefined: "075080000001", so_dinh_danh: "075080000001" };
    expect(readClaims(claims, { ...NAMES, personalId: undefined }, TODAY)).toEqual(NOTHING);
  });

  it("are worth asking for while one that is configured is missing", () => {
    const all = { name: "", birthdate: "", phone_number: "", so_dinh_danh: "" };
    expect(lacksClaims(all, NAMES)).toBe(false);
    expect(lacksClaims({ ...all, so_dinh_danh: undefined }, NAMES)).toBe(false);
    expect(lacksClaims({ name: "" }, NAMES)).toBe(true);
    expect(
      lacksClaims({ name: "", birthdate: "", phone_number: "" }, { ...NAMES, personalId: undefined }),
    ).toBe(false);
  });

  it("of any kind break nothing, and give what our own forms would take or nothing", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.values(NAMES)), fc.anything()), (claims) => {
        const { personalId, phone, fullName } = readClaims(claims, NAMES, TODAY);
        expect(personalId === null || /^\d{12}$/.test(personalId)).toBe(true);
        expect(phone === null || phone.startsWith("+84")).toBe(true);
        expect(fullName === null || fullName.length <= 60).toBe(true);
      }),
    );
  });
});
