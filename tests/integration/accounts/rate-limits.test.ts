import { afterEach, expect, it, vi } from "vitest";
import { rateLimits } from "#drizzle/schema/accounts";
import { KEYS } from "#tests/support/accounts-factories";
import { describeWithDatabase } from "#tests/support/database";
import {
  countPinTry,
  countSignInTry,
  endPinWait,
  LIMITS,
  limitVerification,
} from "~/features/accounts/rate-limits.server";
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
  afterEach(() => {
    vi.useRealTimers();
  });

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

  it("each further wait of a card is longer, and nobody tries more than thirty of its PINs a day", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
    const waits: number[] = [];
    let tries = 0;
    const guess = async (index: number) => {
      const attempt = await countPinTry(database(), at(`192.0.2.${index}`), "somebody");
      tries += 1;
      await attempt.refuse().catch(({ retryAfterSeconds }) => {
        waits.push(retryAfterSeconds / 60);
        vi.setSystemTime(Date.now() + retryAfterSeconds * 1000 + 1);
      });
    };
    const refusal = await countUntilRefused(100, guess);
    expect(refusal).toMatchObject({ kind: "too-many", limit: "pinDay" });
    expect(waits).toEqual([5, 15, 30, 60, 60, 60]);
    expect(tries).toBe(LIMITS.pinDay.points);
    await countPinTry(database(), at("192.0.2.1"), "somebody else");
    await endPinWait(database(), KEYS, "somebody");
    await countPinTry(database(), at("192.0.2.1"), "somebody");
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
