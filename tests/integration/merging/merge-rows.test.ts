/** Every row of two people, there and back. */
import { eq, sql } from "drizzle-orm";
import { getTableConfig, type PgTable } from "drizzle-orm/pg-core";
import { beforeAll, describe, expect, it } from "vitest";
import { people } from "#drizzle/schema/accounts";
import { accountMerges } from "#drizzle/schema/merging";
import { KEYS } from "#tests/support/accounts-factories";
import { makeProgramme } from "#tests/support/coverage-factories";
import { describeWithDatabase } from "#tests/support/database";
import { giveEveryRow, makeWorld, type World } from "#tests/support/every-row";
import { makeCommune, makePerson, makeViewer } from "#tests/support/factories";
import { allTables } from "#tests/support/points-at-people";
import type { Viewer } from "~/features/accounts/viewer";
import { rebuildCounted, recountQueued } from "~/features/coverage/recount.server";
import { mergeAccounts, undoMerge } from "~/features/merging/merge-accounts.server";
import { nameOf } from "~/features/merging/merge-rows.server";
import { ROW_RULES } from "~/features/merging/row-rules.server";
import { type Database, selectRows } from "~/platform/database/client.server";
import { shapeOf, snakeCase } from "~/platform/database/tables.server";

const EARLY = new Date("2026-11-10T02:00:00Z");
const LATE = new Date("2026-11-20T02:00:00Z");
const REASON = "Đã xem căn cước tại ủy ban phường";

describe("every column that points at people", () => {
  const columnsOf = (table: PgTable): string[] => {
    const keys = getTableConfig(table).foreignKeys.map((key) => key.reference());
    const referring = keys
      .filter(({ foreignTable }) => foreignTable === people)
      .flatMap(({ columns }) => columns.map(({ name }) => snakeCase(name)));
    const derived = "personId" in table ? ["person_id"] : [];
    return [...new Set([...referring, ...derived])].map((column) => `${shapeOf(table).name}.${column}`);
  };

  it("has one line that says what a merge does with it", () => {
    const pointing = allTables().flatMap(columnsOf);
    expect(ROW_RULES.map(nameOf).sort()).toEqual(pointing.sort());
  });
});

/** What a merge leaves that no undo takes away, and what is derived with sums of both. */
const NOT_COMPARED = ["audit_events", "account_merges", "sessions", "recount_queue", "rate_limits"];

async function everything(db: Database): Promise<Record<string, string[]>> {
  await recountQueued(db);
  const rows: Record<string, string[]> = {};
  for (const table of allTables()) {
    const { name } = shapeOf(table);
    if (NOT_COMPARED.includes(name)) continue;
    const found = await selectRows<{ row: string }>(
      db,
      sql`select to_jsonb(t)::text as "row" from ${sql.identifier(name)} t order by 1`,
    );
    rows[name] = found.map(({ row }) => row);
  }
  return rows;
}

async function ownedBy(db: Database, personId: string): Promise<Record<string, number>> {
  const owned: Record<string, number> = {};
  for (const rule of ROW_RULES) {
    const found = await db.select({ one: sql`1` }).from(rule.table).where(eq(rule.of, personId));
    owned[nameOf(rule)] = found.length;
  }
  return owned;
}

describeWithDatabase("merging two accounts", (database) => {
  let province: Viewer;
  let world: World;

  beforeAll(async () => {
    const db = database();
    await makeProgramme(db);
    await makeCommune(db);
    province = await makeViewer(db, [{ role: "province-admin" }], { fullName: "Quản Trị" });
    world = await makeWorld(db);
  });

  const pairOf = async (
    survivor: Parameters<typeof makePerson>[1] = {},
    merged: Parameters<typeof makePerson>[1] = {},
  ) =>
    [
      await makePerson(database(), { fullName: "Lê Thị Mẫu", ...survivor }),
      await makePerson(database(), { fullName: "Lê Thị Mẫu Hai", ...merged }),
    ] as const;
  const merge = async (survivorId: string, mergedId: string) => {
    const done = await mergeAccounts(database(), KEYS, province, { survivorId, mergedId, reason: REASON });
    if (!done.ok) throw new Error(done.fault);
    return done.mergeId;
  };
  const undo = (mergeId: string) => undoMerge(database(), KEYS, province, { mergeId, reason: REASON });

  const MOVED = [
    "consents.person_id",
    "data_requests.person_id",
    "deaths.person_id",
    "lesson_completions.person_id",
    "lesson_rereadings.person_id",
    "lesson_positions.person_id",
    "finished_topics.person_id",
    "watched_intervals.person_id",
    "simulation_runs.person_id",
    "attempts.person_id",
    "certificates.person_id",
    "class_members.person_id",
    "class_trainers.person_id",
    "attendance_marks.person_id",
    "attendances.person_id",
    "class_results.person_id",
    "helper_links.learner_id",
    "household_members.person_id",
    "flags.person_id",
    "roster_people.person_id",
    "roster_decisions.person_id",
  ];

  it("moves a row of every kind to an account that has none, and back to the same rows", async () => {
    const db = database();
    const [survivor, merged] = await pairOf(
      { createdAt: LATE },
      {
        createdAt: EARLY,
        sex: "female",
        phone: "+84912000001",
        email: "mau@example.vn",
        birthDate: "1980-05-06",
        personalIdHash: "bam",
        personalIdSealed: "kin",
        personalIdHint: "0750123",
      },
    );
    await giveEveryRow(db, world, merged, EARLY);
    const before = await everything(db);
    const had = await ownedBy(db, merged.id);
    expect(MOVED.filter((name) => had[name] === 0)).toEqual([]);
    const mergeId = await merge(survivor.id, merged.id);
    const [has, left] = [await ownedBy(db, survivor.id), await ownedBy(db, merged.id)];
    expect(MOVED.filter((name) => has[name] !== had[name])).toEqual([]);
    expect(MOVED.filter((name) => left[name] !== 0)).toEqual([]);
    expect(left["passwords.person_id"]).toBe(1);
    expect(left["sessions.user_id"]).toBe(0);
    const [row] = await db.select().from(people).where(eq(people.id, survivor.id));
    expect(row).toMatchObject({
      ...{ sex: "female", phone: "+84912000001", email: "mau@example.vn", birthDate: "1980-05-06" },
      ...{ personalIdHint: "0750123", createdAt: EARLY, fullName: "Lê Thị Mẫu" },
    });
    await recountQueued(db);
    const counted = await everything(db);
    await rebuildCounted(db);
    expect(await everything(db)).toEqual(counted);
    expect(await undo(mergeId)).toBeUndefined();
    expect(await everything(db)).toEqual(before);
  });

  it.each([
    ["the surviving account's came first", EARLY, LATE],
    ["the merged account's came first", LATE, EARLY],
  ])("where both have everything, keeps one of each (%s), and gives both back", async (_, own, other) => {
    const db = database();
    const [survivor, merged] = await pairOf();
    await giveEveryRow(db, world, survivor, own);
    await giveEveryRow(db, world, merged, other);
    const before = await everything(db);
    const mergeId = await merge(survivor.id, merged.id);
    const has = await ownedBy(db, survivor.id);
    const ONE = [
      "lesson_completions",
      "finished_topics",
      "certificates",
      "class_members",
      "household_members",
    ];
    for (const table of ONE) expect(has[`${table}.person_id`], table).toBe(1);
    expect(has["helper_links.learner_id"]).toBe(1);
    expect(has["attempts.person_id"]).toBe(2);
    const kept = await selectRows<{ at: string }>(
      db,
      sql`select min(at) at time zone 'UTC' as at from (
        select completed_at as at from lesson_completions where person_id = ${survivor.id}
        union all select finished_at from finished_topics where person_id = ${survivor.id}
        union all select earned_at from certificates where person_id = ${survivor.id}) x having min(at) = max(at)`,
    );
    expect(kept).toHaveLength(1);
    const early = await selectRows(
      db,
      sql`select 1 from certificates where person_id = ${survivor.id} and earned_at = ${EARLY.toISOString()}::timestamptz`,
    );
    expect(early).toHaveLength(1);
    expect(await undo(mergeId)).toBeUndefined();
    expect(await everything(db)).toEqual(before);
  });

  it("keeps for one merge after the other what the first moved; the later is undone first", async () => {
    const db = database();
    const [one, two] = await pairOf();
    const [three] = await pairOf();
    await giveEveryRow(db, world, two, EARLY);
    await giveEveryRow(db, world, three, LATE);
    const before = await everything(db);
    const first = await merge(one.id, two.id);
    const second = await merge(one.id, three.id);
    expect(await undo(first)).toBe("laterFirst");
    expect(await undo(second)).toBeUndefined();
    expect(await undo(first)).toBeUndefined();
    expect(await everything(db)).toEqual(before);
    expect(await undo(first)).toBe("over");
  });

  it("holds nobody's data in the clear for the undo", async () => {
    const db = database();
    const [survivor, merged] = await pairOf({}, { phone: "+84912999888" });
    await merge(survivor.id, merged.id);
    const [row] = await db.select().from(accountMerges).where(eq(accountMerges.mergedId, merged.id));
    expect(row?.undoSealed).toMatch(/^v1\./);
    expect(JSON.stringify(row)).not.toContain("912999888");
  });
});
