/** Other rules than the ledger was made by, in a province where a rebuild takes minutes: it is the job of a start. */
import { eq, isNull, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { topics } from "#drizzle/schema/catalog";
import { countingRules } from "#drizzle/schema/coverage";
import { jobs } from "#drizzle/schema/jobs";
import { KEYS } from "#tests/support/accounts-factories";
import { ask, dataOf } from "#tests/support/admin-factories";
import { describeWithDatabase, engine } from "#tests/support/database";
import { makeViewer } from "#tests/support/factories";
import { makeProvince } from "#tests/support/make-province";
import type { Viewer } from "~/features/accounts/viewer";
import { rebuildAfterUpgrade, rebuildLedger } from "~/features/coverage/rebuild-ledger.server";
import { periodOf } from "~/features/coverage/report-period";
import { sendMonth } from "~/features/periods/send-month.server";
import { fixClock } from "~/platform/clock.server";
import { selectRows } from "~/platform/database/client.server";
import { readEnv } from "~/platform/env.server";
import { runDueJobs } from "~/platform/jobs/run-jobs.server";
import { loader as dashboard } from "~/routes/admin/dashboard";

describeWithDatabase("the ledger after an upgrade", (database) => {
  let province: Viewer;
  let officer: Viewer;
  const app = () => ({ db: database(), env: readEnv({}), keys: KEYS });
  const figures = async () => {
    const page = dataOf(await ask(database(), dashboard, province, { address: "/quan-tri" }));
    return { counted: page.total.counted, recounting: page.recounting };
  };

  beforeAll(async () => {
    fixClock("2026-11-22T08:00:00Z");
    const db = database();
    await makeProvince(db, { people: 10_050 });
    const communeCode = "26068";
    province = await makeViewer(db, [{ role: "province-admin" }], { communeCode });
    officer = await makeViewer(db, [{ role: "commune-officer", communeCode }], { communeCode });
    return () => fixClock(null);
  });

  it("is not asked for when the rules are the same", async () => {
    await rebuildAfterUpgrade(database());
    expect(await database().select().from(jobs)).toEqual([]);
    expect((await figures()).recounting).toBe(false);
  });

  it("shows what it was, says so and sends no month, until the job of the start has made it anew", async () => {
    const db = database();
    const before = await figures();
    expect(before.counted).toBeGreaterThan(0);
    // As a new version of the programme does: nothing counts toward the target any more.
    await db.update(topics).set({ countsTowardTarget: false });
    expect(await figures()).toEqual({ counted: before.counted, recounting: true });
    const period = periodOf("month", 2026, 10);
    expect(await sendMonth(db, officer, { communeCode: "26068", period, seen: "" })).toBe("recounting");
    await rebuildAfterUpgrade(db);
    expect(await figures()).toEqual({ counted: before.counted, recounting: true });
    expect(await runDueJobs(app(), [rebuildLedger])).toBe(1);
    expect(await figures()).toEqual({ counted: 0, recounting: false });
    // Another process started at the same time: its job finds nothing to do.
    await rebuildAfterUpgrade(db);
    expect(await db.select().from(jobs).where(isNull(jobs.endedAt))).toEqual([]);
  });

  describe.runIf(engine === "server")("while it is under way", () => {
    it("nobody who reads waits for it, and what changed meanwhile is counted afterwards", async () => {
      const db = database();
      await db.update(topics).set({ countsTowardTarget: true });
      const [person] = await selectRows<{ id: string }>(
        db,
        sql`select person_id as id from certificates where revoked_at is null limit 1`,
      );
      let underWay = () => {};
      const begun = new Promise<void>((resolve) => {
        underWay = resolve;
      });
      let finish = () => {};
      const mayEnd = new Promise<void>((resolve) => {
        finish = resolve;
      });
      // A rebuild of minutes: the lock of rebuilds, held until we let go.
      const rebuild = db.transaction(async (tx) => {
        await tx.execute(sql`select pg_advisory_xact_lock(8040002)`);
        underWay();
        await mayEnd;
      });
      await begun;
      await db.execute(sql`insert into recount_queue (person_id) values (${person?.id})`);
      expect(await figures()).toEqual({ counted: 0, recounting: true });
      finish();
      await rebuild;
      await rebuildAfterUpgrade(db);
      await runDueJobs(app(), [rebuildLedger]);
      const after = await figures();
      expect(after.counted).toBeGreaterThan(0);
      expect(after.recounting).toBe(false);
      expect(await db.execute(sql`select 1 from recount_queue`)).toHaveLength(0);
      expect(await db.select().from(countingRules).where(eq(countingRules.id, "rules"))).toHaveLength(1);
    });
  });
});
