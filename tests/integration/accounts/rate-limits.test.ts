import { expect, it } from "vitest";
import { rateLimits } from "#drizzle/schema/accounts";
import { KEYS } from "#tests/support/accounts-factories";
import { describeWithDatabase } from "#tests/support/database";
import { countSignInTry, LIMITS, limitVerification } from "~/features/accounts/rate-limits.server";
import { AppError } from "~/platform/errors";

const at = (address: string) => ({ keys: KEYS, address });

/** How many of `tries` went through before the first refusal, and why it was refused. */
async function countUntilRefused(tries: number, attempt: (index: number) => Promise<unknown>) {
  for (let index = 0; index < tries; index++) {
    try {
      await attempt(index);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return { passed: index, kind: error.kind, limit: error.message, seconds: error.retryAfterSeconds ?? 0 };
    }
  }
  return { passed: tries };
}

describeWithDatabase("limits", (database) => {
  it("guessing at one account from ever new addresses is stopped too, for a quarter of an hour at most", async () => {
    const refusal = await countUntilRefused(100, (index) =>
      countSignInTry(database(), at(`198.51.100.${index}`), "hanh.1960"),
    );
    expect(refusal).toMatchObject({
      passed: LIMITS.signInAnywhere.points,
      kind: "too-many",
      limit: "signInAnywhere",
    });
    expect(refusal.seconds).toBeGreaterThan(0);
    expect(refusal.seconds).toBeLessThanOrEqual(LIMITS.signInAnywhere.duration);
  });

  it("guessing at ever new accounts from one address is stopped too", async () => {
    const refusal = await countUntilRefused(300, (index) =>
      countSignInTry(database(), at("203.0.113.1"), `nguoi-${index}`),
    );
    expect(refusal).toMatchObject({ passed: LIMITS.signInAddress.points, limit: "signInAddress" });
  });

  it("a phone number is one name, however it is written", async () => {
    const forms = ["0912345678", "0912 345 678", "+84912345678", "84912345678"];
    const refusal = await countUntilRefused(100, (index) =>
      countSignInTry(database(), at("203.0.113.2"), forms[index % forms.length] ?? ""),
    );
    expect(refusal).toMatchObject({ passed: LIMITS.signInHere.points, limit: "signInHere" });
  });

  it("certificate look-ups are limited by address", async () => {
    const look = () => limitVerification(database(), at("203.0.113.3"));
    expect(await countUntilRefused(500, look)).toMatchObject({ passed: LIMITS.verification.points });
    await limitVerification(database(), at("203.0.113.4"));
  });

  it("keep neither addresses nor account names in clear", async () => {
    await countSignInTry(database(), at("203.0.113.5"), "ten-de-tim");
    const stored = JSON.stringify(await database().select().from(rateLimits));
    expect(stored).not.toContain("203.0.113");
    expect(stored).not.toContain("ten-de-tim");
  });
});
