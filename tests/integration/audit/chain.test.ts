/** The log's seals: writers never wait, nothing that happens to the log goes unseen, a backup keeps them. */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { asc, sql } from "drizzle-orm";
import { afterEach, describe, expect, it } from "vitest";
import { auditBlocks, auditEvents } from "#drizzle/schema/audit";
import { KEYS } from "#tests/support/accounts-factories";
import { describeWithDatabase, engine } from "#tests/support/database";
import { recordEvent } from "~/features/audit/record-event.server";
import { sealEvents } from "~/features/audit/seal-events.server";
import { verifyChain } from "~/features/audit/verify-chain.server";
import { fixClock } from "~/platform/clock.server";
import { deriveKeys } from "~/platform/crypto.server";
import { readBackup, writeBackup } from "~/platform/database/backup.server";
import type { Database } from "~/platform/database/client.server";

const event = (number: number | string) => ({
  actorId: null,
  action: "session.refused" as const,
  subject: { type: "unknown", id: String(number) },
  detail: { dấu: "Nguyễn “Mẫu”\n", number },
});

async function log(db: Database, count: number): Promise<void> {
  for (let number = 0; number < count; number++) await recordEvent(db, event(number));
}

const check = (db: Database, keys = KEYS) => verifyChain(db, keys, { from: 1 });
const faults = async (db: Database) => (await check(db)).faults.map(({ block, fault }) => [block, fault]);

/** As somebody does who owns the database. */
async function tamper(db: Database, statement: ReturnType<typeof sql>): Promise<void> {
  for (const table of ["audit_events", "audit_blocks"])
    await db.execute(sql.raw(`alter table ${table} disable trigger user`));
  await db.execute(statement);
  for (const table of ["audit_events", "audit_blocks"])
    await db.execute(sql.raw(`alter table ${table} enable trigger user`));
}

afterEach(() => fixClock(null));

describeWithDatabase("the sealed log", (database) => {
  it("is intact until its last seal, block after block", async () => {
    const db = database();
    await log(db, 3);
    expect(await sealEvents(db, KEYS)).toBe(1);
    expect(await sealEvents(db, KEYS)).toBe(0);
    await log(db, 2);
    expect(await sealEvents(db, KEYS)).toBe(1);
    expect(await check(db)).toMatchObject({ from: 1, to: 2, events: 5, faults: [], next: null });
    const rest = await verifyChain(db, KEYS, { from: 2 });
    expect(rest).toMatchObject({ from: 2, to: 2, events: 2, faults: [] });
    expect(await verifyChain(db, KEYS, { from: 1, limit: 1 })).toMatchObject({ to: 1, next: 2 });
  });

  it("is not to be forged without the key", async () => {
    const others = await check(database(), deriveKeys("another secret, just as long as the first one"));
    expect(others.faults.map(({ fault }) => fault)).toEqual(["sealBroken", "sealBroken"]);
  });

  it.each([
    ["update", sql`update audit_events set action = 'x'`],
    ["delete", sql`delete from audit_events`],
    ["truncate", sql`truncate audit_events`],
    ["an update of seals", sql`update audit_blocks set events = 0`],
    ["a delete of seals", sql`delete from audit_blocks`],
    ["a truncate of seals", sql`truncate audit_blocks`],
  ])("refuses %s", async (_, statement) => {
    await expect(database().execute(statement)).rejects.toThrow();
  });

  it("refuses to let go of what is younger than twelve months, even to retention", async () => {
    const attempt = database().transaction(async (tx) => {
      await tx.execute(sql`select set_config('bdhvs.audit_retention', 'on', true)`);
      await tx.execute(sql`delete from audit_events where id = 1`);
    });
    await expect(attempt).rejects.toThrow();
  });
});

describe("an owner of the database who", () => {
  describeWithDatabase("changes an event", (database) => {
    it("is found", async () => {
      const db = database();
      await log(db, 3);
      await sealEvents(db, KEYS);
      await tamper(db, sql`update audit_events set detail = '{}' where id = 2`);
      expect(await faults(db)).toEqual([[1, "eventsChanged"]]);
    });
  });

  describeWithDatabase("removes events", (database) => {
    it("is found, and the blocks beside are intact", async () => {
      const db = database();
      for (const _ of [1, 2, 3]) {
        await log(db, 2);
        await sealEvents(db, KEYS);
      }
      await tamper(db, sql`delete from audit_events where id = 3`);
      expect(await check(db)).toMatchObject({ events: 4, faults: [{ block: 2, fault: "eventsMissing" }] });
      await tamper(db, sql`delete from audit_events where id = 4`);
      expect(await faults(db)).toEqual([[2, "eventsMissing"]]);
      await tamper(db, sql`delete from audit_blocks where number = 2`);
      expect(await faults(db)).toEqual([[3, "blockMissing"]]);
    });
  });

  describeWithDatabase("puts an event where none was", (database) => {
    it("is found a day later", async () => {
      const db = database();
      await log(db, 1);
      await db.execute(sql`select nextval('audit_events_id_seq')`);
      await log(db, 1);
      fixClock("2026-11-24T01:00:00Z");
      await sealEvents(db, KEYS);
      fixClock("2026-11-26T01:00:00Z");
      await tamper(
        db,
        sql`insert into audit_events (id, at, action, subject_type, subject_id, detail)
          values (2, '2026-11-24T00:00:00Z', 'role.granted', 'person', 'x', '{}')`,
      );
      await sealEvents(db, KEYS);
      expect(await faults(db)).toEqual([[1, "eventsAdded"]]);
    });
  });
});

describe.skipIf(engine === "embedded")("writers side by side", () => {
  describeWithDatabase("with the sealer", (database) => {
    it("never wait, and an event that commits late is sealed later", async () => {
      const db = database();
      let commit = () => {};
      const held = new Promise<void>((resolve) => {
        commit = resolve;
      });
      let written = () => {};
      const waiting = new Promise<void>((resolve) => {
        written = resolve;
      });
      const slow = db.transaction(async (tx) => {
        await recordEvent(tx, event("slow"));
        written();
        await held;
      });
      await waiting;
      await log(db, 3);
      expect(await sealEvents(db, KEYS)).toBe(1);
      commit();
      await slow;
      await log(db, 1);
      await sealEvents(db, KEYS);
      const blocks = await db.select().from(auditBlocks).orderBy(asc(auditBlocks.number));
      expect(blocks.map(({ missing, late }) => [missing, late])).toEqual([
        [[1], []],
        [[], [1]],
      ]);
      expect(await check(db)).toMatchObject({ events: 5, faults: [] });
    });

    it("and several sealers lose and double nothing", async () => {
      const db = database();
      await Promise.all([
        ...Array.from({ length: 4 }, () => log(db, 40)),
        ...Array.from({ length: 4 }, () => sealEvents(db, KEYS)),
      ]);
      await sealEvents(db, KEYS);
      await sealEvents(db, KEYS);
      const all = await db.select({ id: auditEvents.id }).from(auditEvents);
      expect(await check(db)).toMatchObject({ events: all.length, faults: [] });
    });
  });
});

describeWithDatabase("a backup", (database) => {
  describeWithDatabase("restored elsewhere", (other) => {
    it("keeps every seal", async () => {
      const folder = mkdtempSync(join(tmpdir(), "bdhvs-chain-"));
      await log(database(), 5);
      await sealEvents(database(), KEYS);
      await writeBackup(database(), { dataDir: folder }, join(folder, "sao-luu.gz"));
      await readBackup(other(), { dataDir: folder }, join(folder, "sao-luu.gz"));
      expect(await check(other())).toEqual(await check(database()));
      await log(other(), 1);
      await sealEvents(other(), KEYS);
      expect(await check(other())).toMatchObject({ events: 6, faults: [] });
    });
  });
});
