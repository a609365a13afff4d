/** Which PINs are taken: six digits that a finder of the card would not try first. */
import { describe, expect, it } from "vitest";
import { readCardToken } from "~/features/cards/card-token";
import { pinFault, readDigits } from "~/features/cards/pin-rules";

const PERSON = { birthYear: 1961, birthDate: "1961-07-19", phone: "+84912345671" };

describe("a PIN", () => {
  it.each([
    ["six digits without a pattern", "402857", undefined],
    ["too short", "40285", "pinFormat"],
    ["letters", "40285a", "pinFormat"],
    ["one digit", "000000", "pinWeak"],
    ["a run", "123456", "pinWeak"],
    ["a run down", "654321", "pinWeak"],
    ["pairs again and again", "121212", "pinWeak"],
    ["half twice", "402402", "pinWeak"],
    ["doubles", "112233", "pinWeak"],
    ["day, month, year of birth", "190761", "pinOwn"],
    ["year, month, day of birth", "610719", "pinOwn"],
    ["the year of birth within", "401961", "pinOwn"],
    ["the end of the phone number", "345671", "pinOwn"],
  ])("%s", (_, pin, fault) => {
    expect(pinFault(pin, PERSON)).toBe(fault);
  });

  it("of somebody whose day of birth is not known needs no day", () => {
    expect(pinFault("190761", { birthYear: 1961, birthDate: null, phone: null })).toBeUndefined();
  });

  it("may be typed with spaces and by a full-width keyboard", () => {
    expect(readDigits(" 402 857 ")).toBe("402857");
    expect(readDigits("４０２８５７")).toBe("402857");
    expect(readDigits("402 85")).toBeUndefined();
  });
});

it("the token of a card is read from its address, in any case, and from nothing else", () => {
  const token = "0123456789ABCDEFGHJKMNPQRS";
  expect(readCardToken(`https://hoc.example.vn/the/${token}`)).toBe(token);
  expect(readCardToken(token.toLowerCase())).toBe(token);
  expect(readCardToken(`${token}T`)).toBeUndefined();
  expect(readCardToken("https://hoc.example.vn/")).toBeUndefined();
});
