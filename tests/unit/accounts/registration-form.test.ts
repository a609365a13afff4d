import { describe, expect, it } from "vitest";
import { formOf } from "#tests/support/accounts-factories";
import { parseRegistration } from "~/features/accounts/registration-form";

const CONTEXT = {
  communeCodes: new Set(["26041", "25195"]),
  hamlets: new Map([["ap-1", "26041"]]),
  audienceIds: new Set(["citizen", "official"]),
  today: "2026-11-22",
};

const FILLED = {
  fullName: "Nguyễn Thị Hạnh",
  birth: "05/03/1960",
  commune: "26041",
  audience: "citizen",
  username: "Hanh.1960",
  password: "bà ngoại trồng ba cây bưởi",
  "consent-learning": "1",
};

const parse = (changes: Record<string, string> = {}) =>
  parseRegistration(formOf({ ...FILLED, ...changes }), CONTEXT);

describe("the registration form", () => {
  it("needs no phone, e-mail, personal id or optional consent", () => {
    expect(parse()).toEqual({
      ok: true,
      registration: {
        fullName: "Nguyễn Thị Hạnh",
        birth: { year: 1960, date: "1960-03-05" },
        communeCode: "26041",
        hamletId: null,
        audience: "citizen",
        sex: null,
        phone: null,
        email: null,
        personalId: null,
        username: "hanh.1960",
        password: "bà ngoại trồng ba cây bưởi",
        agreedTo: ["learning"],
      },
    });
  });

  it.each([
    ["female", "female"],
    ["male", "male"],
    ["", null],
    ["khác", null],
  ])("sex %o is kept as %o: nobody must say it", (typed, kept) => {
    expect(parse({ sex: typed })).toMatchObject({ ok: true, registration: { sex: kept } });
  });

  it("keeps what is optional in its stored form", () => {
    const result = parse({
      phone: "0912 345 678",
      email: "Hanh@Example.VN ",
      personalId: "075 160 001 123",
      "consent-reminders": "1",
    });
    expect(result).toMatchObject({
      registration: {
        phone: "+84912345678",
        email: "hanh@example.vn",
        personalId: "075160001123",
        agreedTo: ["learning", "reminders"],
      },
    });
  });

  it("names every field that needs attention", () => {
    expect(parseRegistration(formOf({}), CONTEXT)).toEqual({
      ok: false,
      faults: {
        fullName: "nameEmpty",
        birth: "birthEmpty",
        commune: "communeEmpty",
        audience: "audienceEmpty",
        username: "usernameEmpty",
        password: "passwordEmpty",
        "consent-learning": "consentMissing",
      },
    });
  });

  it.each([
    ["birth", "1/1/2015", "ageTooYoung"],
    ["birth", "2010", "ageNeedsDay"],
    ["commune", "99999", "communeEmpty"],
    ["audience", "astronaut", "audienceEmpty"],
    ["phone", "113", "phoneLength"],
    ["email", "hanh@", "emailFormat"],
    ["personalId", "123", "personalIdFormat"],
    ["password", "hanh.1960", "passwordIsName"],
  ])("%s %j: %s", (field, typed, fault) => {
    expect(parse({ [field]: typed })).toEqual({ ok: false, faults: { [field]: fault } });
  });

  it("asks again about a personal id that contradicts the birth year, and takes the person's word", () => {
    const doubtful = { personalId: "075206001123" };
    expect(parse(doubtful)).toEqual({ ok: false, faults: { personalId: "personalIdDoubtful" } });
    expect(parse({ ...doubtful, personalIdConfirmed: "1" })).toMatchObject({ ok: true });
  });
});
