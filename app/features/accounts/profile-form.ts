/** The fields that registration and "my profile" share, from form text to values or faults. Pure. */
import { normalizeLine } from "~/platform/text/normalize";
import { type AgeFault, ageFault } from "./account-age";
import { type Birth, type BirthFault, parseBirth } from "./birth";
import { type EmailFault, parseEmail } from "./email";
import { type NameFault, parsePersonName } from "./person-name";
import { contradictsBirth, type PersonalIdFault, parsePersonalId } from "./personal-id";
import { type PhoneFault, parsePhone } from "./phone";

export const PROFILE_FIELDS = [
  "fullName",
  "birth",
  "commune",
  "audience",
  "sex",
  "phone",
  "email",
  "personalId",
] as const;
export type ProfileField = (typeof PROFILE_FIELDS)[number];

export type ProfileFault =
  | NameFault
  | BirthFault
  | AgeFault
  | PhoneFault
  | EmailFault
  | PersonalIdFault
  | "communeEmpty"
  | "audienceEmpty"
  | "personalIdDoubtful"
  | "emailTaken";

export interface Profile {
  fullName: string;
  birth: Birth;
  communeCode: string;
  /** A hamlet of that commune; null: not given. */
  hamletId: string | null;
  audience: string;
  /** Null: not said, which nobody must. */
  sex: "male" | "female" | null;
  phone: string | null;
  email: string | null;
  /** Null: not given. */
  personalId: string | null;
}

/** What the choices on the page were, and the day. */
export interface ProfileContext {
  communeCodes: ReadonlySet<string>;
  /** Hamlets that can be chosen, with their communes. */
  hamlets: ReadonlyMap<string, string>;
  audienceIds: ReadonlySet<string>;
  today: string;
}

export function profileContext(
  choices: {
    communes: { code: string }[];
    audiences: { id: string }[];
    hamlets: { id: string; communeCode: string }[];
  },
  today: string,
): ProfileContext {
  return {
    communeCodes: new Set(choices.communes.map(({ code }) => code)),
    hamlets: new Map(choices.hamlets.map(({ id, communeCode }) => [id, communeCode])),
    audienceIds: new Set(choices.audiences.map(({ id }) => id)),
    today,
  };
}

export type ProfileFaults = Partial<Record<ProfileField, ProfileFault>>;

/** `personalIdConfirmed` in the form: the person looked again and says the number is right. */
export function parseProfile(
  form: FormData,
  context: ProfileContext,
): { ok: true; profile: Profile } | { ok: false; faults: ProfileFaults } {
  const text = (field: string) => normalizeLine(String(form.get(field) ?? ""));
  const faults: ProfileFaults = {};
  /** Notes the fault of a field and gives null for its value. */
  const take = <Value>(
    field: ProfileField,
    result: { ok: true; value: Value } | { ok: false; fault: ProfileFault },
  ): Value | null => {
    if (result.ok) return result.value;
    faults[field] = result.fault;
    return null;
  };

  const fullName = take("fullName", parsePersonName(String(form.get("fullName") ?? "")));
  const birth = take("birth", parseBirth(text("birth"), context.today));
  const tooYoung = birth && ageFault(birth, context.today);
  if (tooYoung) faults.birth = tooYoung;
  const communeCode = text("commune");
  if (!context.communeCodes.has(communeCode)) faults.commune = "communeEmpty";
  // The list is that of the commune before: whoever moves with the same form has no hamlet yet.
  const hamletId = context.hamlets.get(text("hamlet")) === communeCode ? text("hamlet") : null;
  const audience = text("audience");
  if (!context.audienceIds.has(audience)) faults.audience = "audienceEmpty";
  const sex = text("sex");
  const phone = text("phone") && take("phone", parsePhone(text("phone")));
  const email = text("email") && take("email", parseEmail(text("email")));
  const personalId = text("personalId") && take("personalId", parsePersonalId(text("personalId")));
  const doubtful = personalId && birth && contradictsBirth(personalId, birth.year);
  if (doubtful && !form.has("personalIdConfirmed")) faults.personalId = "personalIdDoubtful";

  if (fullName === null || birth === null || Object.keys(faults).length > 0) return { ok: false, faults };
  return {
    ok: true,
    profile: {
      fullName,
      birth,
      communeCode,
      hamletId,
      audience,
      sex: sex === "female" || sex === "male" ? sex : null,
      phone: phone || null,
      email: email || null,
      personalId: personalId || null,
    },
  };
}
