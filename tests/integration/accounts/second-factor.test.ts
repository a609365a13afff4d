/** Two-step sign-in: a password alone opens a learner's pages, whatever roles the person holds. */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { generateSync } from "otplib";
import { afterEach, expect, it, vi } from "vitest";
import { recoveryCodes, secondFactors } from "#drizzle/schema/accounts";
import { auditEvents } from "#drizzle/schema/audit";
import { KEYS, SITE } from "#tests/support/accounts-factories";
import { describeWithDatabase } from "#tests/support/database";
import { makeViewer } from "#tests/support/factories";
import { identify, openSession } from "~/features/accounts/auth.server";
import {
  removeSecondFactor,
  renewRecoveryCodes,
  resetSecondFactor,
} from "~/features/accounts/change-second-factor.server";
import { giveSecondFactor } from "~/features/accounts/give-second-factor.server";
import { guard } from "~/features/accounts/guard.server";
import { makeAdmin } from "~/features/accounts/make-admin.server";
import { beginSecondFactor, confirmSecondFactor } from "~/features/accounts/set-up-second-factor.server";
import type { Role, Viewer } from "~/features/accounts/viewer";
import type { Database } from "~/platform/database/client.server";
import { readEnv } from "~/platform/env.server";
import { AppError } from "~/platform/errors";

const START = new Date("2026-11-24T08:00:00Z");
const STEP_MS = 30_000;
let steps = 0;
/** Every use takes the next half minute: a phone shows each code once. */
function nextCode(secret: string): string {
  vi.setSystemTime(new Date(START.getTime() + ++steps * STEP_MS));
  return generateSync({ secret, epoch: Math.floor(Date.now() / 1000) });
}

let lastAddress = 0;
const asker = () => ({ keys: KEYS, address: `192.0.2.${++lastAddress}` });

describeWithDatabase("two-step sign-in", (database) => {
  afterEach(() => {
    vi.useRealTimers();
  });

  const stopClock = () => vi.useFakeTimers({ toFake: ["Date"], now: START.getTime() + steps * STEP_MS });

  async function signedIn(role?: Role): Promise<{ viewer: Viewer; cookie: string }> {
    const db = database();
    const grants = role ? [{ role, communeCode: role === "commune-officer" ? "26080" : undefined }] : [];
    const { personId } = await makeViewer(db, grants);
    return again(personId);
  }

  async function again(personId: string): Promise<{ viewer: Viewer; cookie: string }> {
    const cookie = (await openSession(database(), SITE, personId, "")).split(";")[0] ?? "";
    const found = await identify(database(), SITE, cookie);
    if (!found) throw new Error("the session does not open");
    return { viewer: found.viewer, cookie };
  }

  async function setUp(db: Database, viewer: Viewer): Promise<{ secret: string; codes: string[] }> {
    const secret = await beginSecondFactor(db, viewer, KEYS);
    const codes = secret && (await confirmSecondFactor(db, viewer, KEYS, nextCode(secret)));
    if (!secret || !codes) throw new Error("not set up");
    return { secret, codes };
  }

  /** Where an address for the role leads: "let in", or the path it sends to. */
  async function open(cookie: string, demo = false): Promise<string> {
    const env = {
      ...readEnv({ NODE_ENV: "test", DATA_DIR: mkdtempSync(join(tmpdir(), "bdhvs-2f-")) }),
      demo,
    };
    const context = {
      app: { db: database(), env, keys: KEYS, islands: {} },
      nonce: "",
      address: "127.0.0.1",
      drained: async () => {},
    };
    const page = guard(["commune-officer"], ({ viewer }) => viewer.grants.length);
    const request = new Request(`${SITE}/quan-tri?xem=1`, { headers: { Cookie: cookie } });
    try {
      return `let in with ${await page({ request, context, params: {} })}`;
    } catch (thrown) {
      const response = thrown as Response;
      return response.headers.get("Location") ?? String(response.status);
    }
  }

  it("sends an officer who has given only the password to give more, and lets the trial in", async () => {
    const { cookie } = await signedIn("commune-officer");
    expect(await open(cookie)).toBe("/dang-nhap/xac-nhan?ve=%2Fquan-tri%3Fxem%3D1");
    expect(await open(cookie, true)).toBe("let in with 1");
  });

  it("opens the role once the phone's code was given, in that session only", async () => {
    stopClock();
    const db = database();
    const { viewer, cookie } = await signedIn("commune-officer");
    const { secret } = await setUp(db, viewer);
    expect(await open(cookie)).toBe("let in with 1");

    const other = await again(viewer.personId);
    expect(await open(other.cookie)).toContain("/dang-nhap/xac-nhan");
    expect(await giveSecondFactor(db, other.viewer, asker(), nextCode(secret))).toBeUndefined();
    expect(await open(other.cookie)).toBe("let in with 1");
  });

  it("takes no code twice, none before the set-up is confirmed, and keeps the secret sealed", async () => {
    stopClock();
    const db = database();
    const { viewer } = await signedIn("province-admin");
    const secret = (await beginSecondFactor(db, viewer, KEYS)) ?? "";
    expect(await giveSecondFactor(db, viewer, asker(), nextCode(secret))).toEqual({ triesLeft: 9 });
    const code = nextCode(secret);
    expect(await confirmSecondFactor(db, viewer, KEYS, "000000")).toBeUndefined();
    expect(await confirmSecondFactor(db, viewer, KEYS, code)).toHaveLength(10);
    const other = await again(viewer.personId);
    expect(await giveSecondFactor(db, other.viewer, asker(), code)).toEqual({ triesLeft: 9 });
    const [row] = await db.select().from(secondFactors).where(eq(secondFactors.personId, viewer.personId));
    expect(JSON.stringify(row)).not.toContain(secret);
    expect(await beginSecondFactor(db, viewer, KEYS)).toBeUndefined();
  });

  it("takes each recovery code once, stored only as a hash; a new set ends the old", async () => {
    stopClock();
    const db = database();
    const { viewer } = await signedIn("commune-officer");
    const { codes } = await setUp(db, viewer);
    const [first = "", second = ""] = codes;
    const stored = await db.select().from(recoveryCodes).where(eq(recoveryCodes.personId, viewer.personId));
    expect(JSON.stringify(stored)).not.toContain(first.replace("-", ""));
    const other = await again(viewer.personId);
    expect(await giveSecondFactor(db, other.viewer, asker(), first.toLowerCase())).toBeUndefined();
    expect(await giveSecondFactor(db, other.viewer, asker(), first)).toEqual({ triesLeft: 9 });
    const [fresh = ""] = await renewRecoveryCodes(db, viewer, KEYS);
    expect(await giveSecondFactor(db, other.viewer, asker(), second)).toEqual({ triesLeft: 9 });
    expect(await giveSecondFactor(db, other.viewer, asker(), fresh)).toBeUndefined();
  });

  it("does not take another person's recovery code", async () => {
    stopClock();
    const db = database();
    const [one, other] = [await signedIn("commune-officer"), await signedIn("commune-officer")];
    const { codes } = await setUp(db, one.viewer);
    await setUp(db, other.viewer);
    expect(await giveSecondFactor(db, other.viewer, asker(), codes[0] ?? "")).toEqual({ triesLeft: 9 });
  });

  it("makes whoever guesses wait", async () => {
    stopClock();
    const db = database();
    const { viewer } = await signedIn("commune-officer");
    await setUp(db, viewer);
    const here = asker();
    let refused: unknown;
    for (let tries = 0; tries < 10 && !refused; tries++)
      await giveSecondFactor(db, viewer, here, String(tries).padStart(6, "0")).catch((error) => {
        refused = error;
      });
    expect(refused).toBeInstanceOf(AppError);
    expect(refused).toMatchObject({ kind: "too-many" });
  });

  it("can be moved to another phone, reset by the province alone, and by the server's command", async () => {
    stopClock();
    const db = database();
    const { viewer, cookie } = await signedIn("commune-officer");
    await setUp(db, viewer);
    await removeSecondFactor(db, viewer);
    expect(await open(cookie)).toContain("/dang-nhap/xac-nhan");
    await setUp(db, viewer);

    const officer = await signedIn("commune-officer");
    await expect(resetSecondFactor(db, officer.viewer, viewer.personId)).rejects.toThrow(AppError);
    const { viewer: administrator } = await signedIn("province-admin");
    await resetSecondFactor(db, administrator, viewer.personId);
    expect(await identify(db, SITE, cookie)).toBeNull();

    const actions = await db
      .select({ action: auditEvents.action, actor: auditEvents.actorId })
      .from(auditEvents)
      .where(eq(auditEvents.subjectId, viewer.personId))
      .orderBy(auditEvents.id);
    expect(actions.map(({ action }) => action)).toEqual([
      "second-factor.set-up",
      "second-factor.removed",
      "second-factor.set-up",
      "second-factor.removed",
    ]);
    expect(actions.at(-1)?.actor).toBe(administrator.personId);

    const alone = await makeViewer(db, [], { username: "mot-minh" });
    const session = await again(alone.personId);
    await setUp(db, session.viewer);
    await makeAdmin(db, "mot-minh");
    expect((await identify(db, SITE, session.cookie))?.hasSecondFactor).toBe(false);
  });
});
