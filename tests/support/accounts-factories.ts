/** People who can sign in, and forms as a browser sends them. */
import { passwords } from "#drizzle/schema/accounts";
import { hashPassword } from "~/features/accounts/hash-password.server";
import { deriveKeys } from "~/platform/crypto.server";
import type { Database } from "~/platform/database/client.server";
import { AT, makePerson } from "./factories";

export const KEYS = deriveKeys("a secret of the tests, long enough for anybody");
export const SITE = "http://localhost:3000";
export const PASSWORD = "bà ngoại trồng ba cây bưởi";

/** A person with PASSWORD, or the one given. */
export async function makeAccount(
  db: Database,
  { password = PASSWORD, ...fields }: Parameters<typeof makePerson>[1] & { password?: string } = {},
) {
  const person = await makePerson(db, fields);
  await db
    .insert(passwords)
    .values({ personId: person.id, hash: await hashPassword(password), changedAt: AT });
  return person;
}

export function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}
