import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { CONSENT_PURPOSES } from "~/features/accounts/consents";
import { en } from "~/i18n/en";
import { vi } from "~/i18n/vi";

/** What people of each text version read. Changing the words needs a new version, and a new line here. */
const WORDS_OF_VERSION: Record<string, string> = {
  "learning 2026-11-22": "a67832b1f114126c",
  "reminders 2026-11-22": "6e69fa665f998ae1",
  "surveys 2026-11-22": "37df1be7b3c8a443",
};

it.each(CONSENT_PURPOSES)("the words of “$id” are those of version $textVersion", ({ id, textVersion }) => {
  const words = [vi[`accounts.consent.${id}`], en[`accounts.consent.${id}`]].join("\n");
  const digest = createHash("sha256").update(words).digest("hex").slice(0, 16);
  expect(digest).toBe(WORDS_OF_VERSION[`${id} ${textVersion}`]);
});

it("only learning is required; every other purpose may be refused", () => {
  expect(CONSENT_PURPOSES.filter(({ required }) => required).map(({ id }) => id)).toEqual(["learning"]);
});
