/** The registration form, from form text to a registration or the faults of its fields. Pure. */
import { CONSENT_PURPOSES, type ConsentId } from "./consents";
import { type PasswordFault, passwordFault } from "./password-rules";
import {
  type Profile,
  type ProfileContext,
  type ProfileFault,
  type ProfileField,
  parseProfile,
} from "./profile-form";
import { parseUsername, type UsernameFault } from "./username";

/** In the order of the page, which is the order of its messages. */
export const REGISTRATION_FIELDS = [
  "fullName",
  "birth",
  "commune",
  "audience",
  "username",
  "password",
  "phone",
  "email",
  "personalId",
  "consent-learning",
  "consent-reminders",
  "consent-surveys",
] as const satisfies readonly (ProfileField | "username" | "password" | `consent-${ConsentId}`)[];
export type RegistrationField = (typeof REGISTRATION_FIELDS)[number];
export type RegistrationFault =
  | ProfileFault
  | UsernameFault
  | PasswordFault
  | "usernameTaken"
  | "consentMissing";
export type RegistrationFaults = Partial<Record<RegistrationField, RegistrationFault>>;

export interface ParsedRegistration extends Profile {
  username: string;
  password: string;
  agreedTo: ConsentId[];
}

export function parseRegistration(
  form: FormData,
  context: ProfileContext,
): { ok: true; registration: ParsedRegistration } | { ok: false; faults: RegistrationFaults } {
  const profile = parseProfile(form, context);
  const username = parseUsername(String(form.get("username") ?? ""));
  const password = String(form.get("password") ?? "");
  const own = ["username", "phone", "email"].map((name) => String(form.get(name) ?? ""));
  const weakness = passwordFault(password, own);
  const agreedTo = CONSENT_PURPOSES.map(({ id }) => id).filter((id) => form.has(`consent-${id}`));
  const missing = CONSENT_PURPOSES.filter(({ id, required }) => required && !agreedTo.includes(id));

  if (profile.ok && username.ok && !weakness && missing.length === 0) {
    return {
      ok: true,
      registration: { ...profile.profile, username: username.value, password, agreedTo },
    };
  }
  return {
    ok: false,
    faults: {
      ...(profile.ok ? {} : profile.faults),
      ...(username.ok ? {} : { username: username.fault }),
      ...(weakness && { password: weakness }),
      ...Object.fromEntries(missing.map(({ id }) => [`consent-${id}`, "consentMissing"])),
    },
  };
}
