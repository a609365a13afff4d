/** What a provider's claims say of a person, as far as it can be read; what cannot is asked for as of anybody. Pure. */
import { type Birth, parseBirth } from "~/features/accounts/birth";
import type { Parsed } from "~/features/accounts/parsed";
import { parsePersonName } from "~/features/accounts/person-name";
import { parsePersonalId } from "~/features/accounts/personal-id";
import { parsePhone } from "~/features/accounts/phone";

export interface ClaimedPerson {
  fullName: string | null;
  birth: Birth | null;
  phone: string | null;
  personalId: string | null;
}

export type ClaimNames = Record<keyof ClaimedPerson, string | undefined>;

/** `today` is "2026-11-25". A claim that is no text, or not of the right form, counts as not told. */
export function readClaims(claims: object, names: ClaimNames, today: string): ClaimedPerson {
  const read = <Value>(field: keyof ClaimedPerson, parse: (text: string) => Parsed<Value, string>) => {
    const name = names[field];
    const text = name === undefined ? undefined : (claims as Record<string, unknown>)[name];
    const result = typeof text === "string" ? parse(text) : undefined;
    return result?.ok ? result.value : null;
  };
  return {
    fullName: read("fullName", parsePersonName),
    birth: read("birth", (text) => parseBirth(text, today)),
    phone: read("phone", parsePhone),
    personalId: read("personalId", parsePersonalId),
  };
}

/** Whether a claim that is configured is missing, so that it is worth asking the userinfo endpoint. */
export function lacksClaims(claims: object, names: ClaimNames): boolean {
  return Object.values(names).some((name) => name !== undefined && !(name in claims));
}
