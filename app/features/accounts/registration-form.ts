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

export interface ParsedAccount extends Profile {
  agreedTo: ConsentId[];
}

export interface ParsedRegistration extends ParsedAccount {
  username: string;
  password: string;
}

/** What every new account needs, whichever way its person will sign in. */
export function parseAccount(
  form: FormData,
  context: ProfileContext,
): { ok: true; account: ParsedAccount } | { ok: false; faults: RegistrationFaults } {
  const profile = parseProfile(form, context);
  const agreedTo = CONSENT_PURPOSES.map(({ id }) => id).filter((id) => form.has(`consent-${id}`));
  const missing = CONSENT_PURPOSES.filter(({ id, required }) => required && !agreedTo.includes(id));
  if (profile.ok && missing.length === 0) return { ok: true, account: { ...profile.profile, agreedTo } };
  return {
    ok: false,
    faults: {
      ...(profile.ok ? {} : profile.faults),
      ...Object.fromEntries(missing.map(({ id }) => [`consent-${id}`, "consentMissing"])),
    },
  };
}

/** The same with an account name and a password. */
export function parseRegistration(
  form: FormData,
  context: ProfileContext,
): { ok: true; registration: ParsedRegistration } | { ok: false; faults: RegistrationFaults } {
  const account = parseAccount(form, context);
  const username = parseUsername(String(form.get("username") ?? ""));
  const password = String(form.get("password") ?? "");
  const own = ["username", "phone", "email"].map((name) => String(form.get(name) ?? ""));
  const weakness = passwordFault(password, own);
  if (account.ok && username.ok && !weakness)
    return { ok: true, registration: { ...account.account, username: username.value, password } };
  return {
    ok: false,
    faults: {
      ...(account.ok ? {} : account.faults),
      ...(username.ok ? {} : { username: username.fault }),
      ...(weakness && { password: weakness }),
    },
  };
}
