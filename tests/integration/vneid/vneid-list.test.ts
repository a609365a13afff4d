/** A ministry's list from its file to the figure: dry run, doubts, confirmation, the same file again, and withdrawal. */
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { asc, eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { deaths, people } from "#drizzle/schema/accounts";
import { auditEvents } from "#drizzle/schema/audit";
import { confirmedCounts, countedSpans, countedTallies, linkedConfirmations } from "#drizzle/schema/coverage";
import { vneidConfirmations, vneidLists, vneidRows } from "#drizzle/schema/vneid";
import { KEYS } from "#tests/support/accounts-factories";
import { makeProgramme } from "#tests/support/coverage-factories";
import { describeWithDatabase } from "#tests/support/database";
import { AT, makeCommune, makePerson, makeViewer } from "#tests/support/factories";
import { queueRecount } from "~/features/accounts/queue-recount.server";
import { recordMove } from "~/features/accounts/record-move.server";
import type { Viewer } from "~/features/accounts/viewer";
import { figuresOn } from "~/features/coverage/figures-on.server";
import { rebuildCounted, recountQueued } from "~/features/coverage/recount.server";
import { confirmList } from "~/features/vneid/confirm-list.server";
import { decideRow } from "~/features/vneid/decide-row.server";
import { uploadList } from "~/features/vneid/upload-list.server";
import { withdrawList } from "~/features/vneid/withdraw-list.server";
import { fixClock } from "~/platform/clock.server";
import { readEnv } from "~/platform/env.server";
import { runDueJobs } from "~/platform/jobs/run-jobs.server";
import { JOBS } from "~/start/jobs.server";

const [HERE, THERE] = ["26041", "26080"];
const HEADING = "STT,Số định danh cá nhân,Họ và tên,Ngày sinh,Xã/phường,Ngày xác nhận";
const folder = mkdtempSync(join(tmpdir(), "bdhvs-vneid-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** 12 digits of a man born in `year`. */
const number = (year: number, serial: number) =>
  `075${year < 2000 ? 0 : 2}${String(year).slice(2)}${String(serial).padStart(6, "0")}`;

describeWithDatabase("a list of people confirmed on VNeID", (database) => {
  let province: Viewer;
  let officer: Viewer;
  const app = () => ({ db: database(), env: readEnv({ DATA_DIR: folder }), keys: KEYS });

  beforeAll(async () => {
    fixClock("2026-11-24T08:00:00Z");
    const db = database();
    await makeProgramme(db);
    await makeCommune(db, HERE, "Tân Triều");
    await makeCommune(db, THERE, "Trấn Biên");
    province = await makeViewer(db, [{ role: "province-admin" }], { communeCode: HERE });
    officer = await makeViewer(db, [{ role: "commune-officer", communeCode: HERE }], { communeCode: HERE });
    return () => fixClock(null);
  });

  async function bringIn(lines: string[], fields: { asOf?: string; whole?: boolean } = {}) {
    const uploaded = await uploadList(app(), province, {
      asOf: "2026-11-20",
      source: "Công văn 12/BCA (mẫu)",
      whole: true,
      ...fields,
      fileName: "vneid.csv",
      bytes: new TextEncoder().encode([HEADING, ...lines].join("\n")),
    });
    if (!uploaded.ok) throw new Error(uploaded.fault);
    await runDueJobs(app(), JOBS);
    return uploaded.id;
  }
  async function confirm(id: string) {
    const fault = await confirmList(database(), province, id);
    await runDueJobs(app(), JOBS);
    return fault;
  }
  const listOf = async (id: string) =>
    (await database().select().from(vneidLists).where(eq(vneidLists.id, id)))[0];
  const rowsOf = (id: string) =>
    database().select().from(vneidRows).where(eq(vneidRows.listId, id)).orderBy(asc(vneidRows.position));
  async function confirmed(to: string, from = to) {
    const { communes } = await figuresOn(database(), province, { from, to });
    return Object.fromEntries(
      communes.map(({ code, upTo, within, confirmedFrom }) => [
        code,
        [upTo.confirmed, within.confirmed, confirmedFrom?.kind ?? null],
      ]),
    );
  }
  const withNumber = (year: number, serial: number, fields: Parameters<typeof makePerson>[1] = {}) =>
    makePerson(database(), {
      birthYear: year,
      communeCode: HERE,
      personalIdHash: KEYS.hash("personal-id-hash", number(year, serial)),
      ...fields,
    });
  /** Roll-ups as they are, and made anew. */
  async function both() {
    const db = database();
    await recountQueued(db);
    const read = async () => ({
      spans: await db
        .select()
        .from(countedSpans)
        .orderBy(asc(countedSpans.personId), asc(countedSpans.stage), asc(countedSpans.countsFrom)),
      links: await db
        .select()
        .from(linkedConfirmations)
        .orderBy(asc(linkedConfirmations.personId), asc(linkedConfirmations.idHash)),
      tallies: await db.select().from(countedTallies).orderBy(sql`stage, slice, grain, day, commune_code`),
    });
    const kept = await read();
    await rebuildCounted(db);
    return { kept, anew: await read() };
  }

  it("says of each row what would become of it, and is written once", async () => {
    const db = database();
    const known = await withNumber(1980, 1, { fullName: "Nguyễn Văn Mẫu" });
    const maybe = await makePerson(db, { fullName: "Trần Thị Mẫu", birthYear: 1975, communeCode: HERE });
    const typo = await withNumber(1960, 999, { fullName: "Lê Văn Mẫu", birthDate: "1960-05-03" });
    const lines = [
      `1,${number(1980, 1)},Tên Khác Mẫu,1981,Phường Tân Triều,03/11/2026`,
      `2,${number(1975, 2)},${"Trần Thị Mẫu".normalize("NFD")},1975,Tân Triều,46330`,
      `3,${number(1960, 3)},LÊ VĂN MẪU,03/05/1960,Tân Triều,5/11/2026`,
      `4,${number(1990, 4)},Phạm Văn Mẫu,1990,Trấn Biên,01/10/2026`,
      `5,${number(1990, 4)},Phạm Văn Mẫu,1990,Trấn Biên,01/10/2026`,
      `6,123456789,Võ Văn Mẫu,1990,Trấn Biên,01/10/2026`,
      `7,${number(1990, 5)},Võ Văn Mẫu,1990,Nơi Khác,01/10/2026`,
      `8,${number(1990, 6)},Võ Văn Mẫu,1990,Trấn Biên,21/11/2026`,
      `9,${number(1990, 7)},Võ Văn Mẫu,1990,Trấn Biên,10/2026`,
    ];
    const id = await bringIn(lines);
    const rows = await rowsOf(id);
    expect(rows.map(({ state, reasons }) => [state, ...reasons.map(({ code }) => code)])).toEqual([
      ["matched", "factsDiffer", "idAgainstBirth"],
      ["doubtful", "numberMissing", "serialDay"],
      ["doubtful", "numberDiffers"],
      ["unknown"],
      ["known", "twice"],
      ["faulty", "idMissing"],
      ["faulty", "communeUnknown"],
      ["faulty", "dayAfterList"],
      ["faulty", "dayFormat"],
    ]);
    expect(rows[0]?.accountIds).toEqual([known.id]);
    expect(rows[1]).toMatchObject({ accountIds: [maybe.id], confirmedOn: "2026-11-04" });
    expect(rows[2]?.accountIds).toEqual([typo.id]);
    const stored = JSON.stringify(rows);
    for (const line of lines) expect(stored).not.toContain(line.split(",")[1]);
    expect(stored).not.toContain("Phạm Văn Mẫu");

    expect(await confirm(id)).toBe("undecided");
    await decideRow(db, province, id, { position: 2, decision: maybe.id });
    await expect(decideRow(db, province, id, { position: 3, decision: maybe.id })).rejects.toThrow();
    await decideRow(db, province, id, { position: 3, decision: "none" });
    await expect(confirmList(db, officer, id)).rejects.toThrow();
    expect(await confirm(id)).toBeUndefined();

    expect(await listOf(id)).toMatchObject({ step: "written", added: 4, samplesSealed: null });
    expect(await rowsOf(id)).toEqual([]);
    expect(readdirSync(join(folder, "rosters"))).toEqual([]);
    expect(await confirmed("2026-11-24", "2026-11-01")).toEqual({
      [HERE]: [3, 3, "list"],
      [THERE]: [1, 0, "list"],
    });
    const events = await db.select().from(auditEvents).where(eq(auditEvents.subjectId, id));
    expect(events.map(({ action }) => action)).toEqual([
      "vneid.uploaded",
      "vneid.decided",
      "vneid.decided",
      "vneid.confirmed",
    ]);

    const again = await bringIn(lines);
    expect((await listOf(again))?.counts).toMatchObject({ matched: 0, doubtful: 0, unknown: 0, known: 5 });
    expect(await confirm(again)).toBe("nothingNew");
    const { kept, anew } = await both();
    expect(kept).toEqual(anew);
  });

  it("counts its people as the ledger does: where they live, from when they are adults, while they live", async () => {
    const db = database();
    const mover = await withNumber(1970, 20, { fullName: "Người Chuyển Mẫu" });
    await recordMove(db, province, { person: mover, movedOn: "2026-10-01", toCommune: THERE });
    await db.update(people).set({ communeCode: THERE }).where(eq(people.id, mover.id));
    await queueRecount(db, mover.id);
    const dead = await withNumber(1950, 21, { fullName: "Người Mất Mẫu" });
    await db
      .insert(deaths)
      .values({ personId: dead.id, diedOn: "2026-09-15", recordedBy: province.personId, recordedAt: AT });
    await queueRecount(db, dead.id);
    await withNumber(2008, 22, { fullName: "Người Trẻ Mẫu", birthDate: "2008-12-05" });
    const before = await confirmed("2026-08-31");
    const id = await bringIn([
      `1,${number(1970, 20)},Người Chuyển Mẫu,1970,Tân Triều,01/08/2026`,
      `2,${number(1950, 21)},Người Mất Mẫu,1950,Tân Triều,01/08/2026`,
      `3,${number(2008, 22)},Người Trẻ Mẫu,05/12/2008,Tân Triều,01/08/2026`,
      `4,${number(2009, 23)},Chưa Có Mẫu,2009,Trấn Biên,01/08/2026`,
    ]);
    await confirm(id);
    const here = Number(before[HERE]?.[0] ?? 0);
    const at = async (day: string, code: string) => (await confirmed(day))[code]?.[0];
    expect(await at("2026-08-31", HERE)).toBe(here + 2);
    expect(await at("2026-09-30", HERE)).toBe(here + 1);
    expect(await at("2026-10-31", HERE)).toBe(here);
    expect(await at("2026-10-31", THERE)).toBe(2);
    // The young ones: one with an account at eighteen, one without at the end of that year.
    expect(await at("2026-12-05", HERE)).toBe(Number(await at("2026-12-04", HERE)) + 1);
    expect(await at("2027-12-31", THERE)).toBe(Number(await at("2027-12-30", THERE)) + 1);
    const { kept, anew } = await both();
    expect(kept).toEqual(anew);
  });

  it("finds whoever gets an account with the number later, and lets go of whoever gives it up", async () => {
    const db = database();
    const id = await bringIn([`1,${number(1985, 40)},Đến Sau Mẫu,1985,Tân Triều,01/11/2026`]);
    await confirm(id);
    const before = await confirmed("2026-11-24");
    const late = await withNumber(1985, 40, { fullName: "Đến Sau Mẫu", communeCode: THERE });
    await queueRecount(db, late.id);
    const linked = await confirmed("2026-11-24");
    expect(linked[HERE]?.[0]).toBe(Number(before[HERE]?.[0]) - 1);
    expect(linked[THERE]?.[0]).toBe(Number(before[THERE]?.[0]) + 1);
    // Two accounts of one number are one person.
    const twice = await withNumber(1985, 40, { fullName: "Đến Sau Mẫu", communeCode: THERE });
    await queueRecount(db, twice.id);
    expect(await confirmed("2026-11-24")).toEqual(linked);
    await db
      .update(people)
      .set({ personalIdHash: null })
      .where(eq(people.personalIdHash, late.personalIdHash ?? ""));
    await queueRecount(db, late.id);
    await queueRecount(db, twice.id);
    expect(await confirmed("2026-11-24")).toEqual(before);
    const { kept, anew } = await both();
    expect(kept).toEqual(anew);
  });

  it("is withdrawn with a reason, not before a list that repeats it, and then changes nothing", async () => {
    const db = database();
    const before = { ...(await both()).kept, figures: await confirmed("2026-11-24") };
    await withNumber(1982, 60, { fullName: "Rút Lại Mẫu" });
    const withAccount = { ...(await both()).kept, figures: await confirmed("2026-11-24") };
    expect(withAccount.figures).toEqual(before.figures);
    const first = await bringIn([
      `1,${number(1982, 60)},Rút Lại Mẫu,1982,Tân Triều,01/11/2026`,
      `2,${number(1982, 61)},Không Rõ Mẫu,1982,Trấn Biên,01/11/2026`,
    ]);
    await confirm(first);
    const second = await bringIn([
      `1,${number(1982, 60)},Rút Lại Mẫu,1982,Tân Triều,01/11/2026`,
      `2,${number(1982, 62)},Thêm Mẫu,1982,Trấn Biên,02/11/2026`,
    ]);
    await confirm(second);
    expect(await withdrawList(db, province, first, "")).toEqual({ code: "reasonShort" });
    expect(await withdrawList(db, province, first, "Gửi nhầm tệp")).toMatchObject({ code: "repeated" });
    await expect(withdrawList(db, officer, second, "Gửi nhầm tệp")).rejects.toThrow();
    for (const id of [second, first]) {
      expect(await withdrawList(db, province, id, "Gửi nhầm tệp")).toBeUndefined();
      await runDueJobs(app(), JOBS);
      expect(await listOf(id)).toMatchObject({ step: "withdrawn", withdrawnReason: "Gửi nhầm tệp" });
    }
    const { kept, anew } = await both();
    expect(kept).toEqual(anew);
    expect({ ...kept, figures: await confirmed("2026-11-24") }).toEqual(withAccount);
    expect(await db.select().from(vneidConfirmations).where(eq(vneidConfirmations.listId, first))).toEqual(
      [],
    );
  });

  it("is never added to a dated count: the newer of a whole list and a count is the figure", async () => {
    const db = database();
    const row = { source: "Báo cáo (mẫu)", recordedBy: province.personId, recordedAt: AT };
    const listed = (await confirmed("2026-11-24"))[THERE];
    expect(listed?.[2]).toBe("list");
    await db.insert(confirmedCounts).values({ communeCode: THERE, asOf: "2026-10-15", people: 500, ...row });
    expect((await confirmed("2026-11-19"))[THERE]?.[0]).toBe(500);
    expect((await confirmed("2026-11-24"))[THERE]).toEqual(listed);
    await db.insert(confirmedCounts).values({ communeCode: THERE, asOf: "2026-11-22", people: 510, ...row });
    expect((await confirmed("2026-11-24", "2026-11-01"))[THERE]).toEqual([510, 10, "count"]);
    const part = await bringIn([`1,${number(1990, 80)},Một Phần Mẫu,1990,Trấn Biên,01/11/2026`], {
      asOf: "2026-11-24",
      whole: false,
    });
    await confirm(part);
    expect((await confirmed("2026-11-24"))[THERE]).toEqual([510, 0, "count"]);
  });

  it.each([
    ["nothing", new Uint8Array(), "fileEmpty"],
    ["an old workbook", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), "fileKind"],
    ["a broken archive", new TextEncoder().encode("PK\u0003\u0004 nothing"), "fileBroken"],
    ["blank lines", new TextEncoder().encode("\n\n,,\n"), "noPeople"],
    ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0]), "fileKind"],
  ])("is refused when it is %s", async (_, bytes, fault) => {
    const form = { asOf: "2026-11-20", source: "mẫu", whole: true, fileName: "x.csv", bytes };
    expect(await uploadList(app(), province, form)).toEqual({ ok: false, fault });
    await expect(uploadList(app(), officer, form)).rejects.toThrow();
  });
});
