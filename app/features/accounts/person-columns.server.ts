/** A profile as columns of `people`: search and sort keys, the personal id hashed and sealed. */
import type { people } from "#drizzle/schema/accounts";
import type { Keys } from "~/platform/crypto.server";
import { fold } from "~/platform/text/fold";
import { nameSortKey } from "~/platform/text/sort-key";
import { personalIdHint } from "./personal-id";
import type { Profile } from "./profile-form";

type PersonRow = typeof people.$inferInsert;

export function personColumns(profile: Profile, keys: Keys) {
  return {
    fullName: profile.fullName,
    searchName: fold(profile.fullName),
    sortName: nameSortKey(profile.fullName),
    birthYear: profile.birth.year,
    birthDate: profile.birth.date,
    communeCode: profile.communeCode,
    hamletId: profile.hamletId,
    audience: profile.audience,
    sex: profile.sex,
    phone: profile.phone,
    email: profile.email,
    ...personalIdColumns(profile.personalId, keys),
  } satisfies Partial<PersonRow>;
}

/** The clear number is stored nowhere: a keyed hash to compare, a sealed copy, and a hint to show. */
export function personalIdColumns(personalId: string | null, keys: Keys) {
  if (!personalId) return { personalIdHash: null, personalIdSealed: null, personalIdHint: null };
  return {
    personalIdHash: keys.hash("personal-id-hash", personalId),
    personalIdSealed: keys.seal("personal-id-seal", personalId),
    personalIdHint: personalIdHint(personalId),
  } satisfies Partial<PersonRow>;
}
