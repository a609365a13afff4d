/** A list from its file to accounts: dry run, doubts, confirmation, and the same file again. */
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { and, count, eq, isNotNull } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { passwords, people } from "#drizzle/schema/accounts";
import { auditEvents } from "#drizzle/schema/audit";
import { recountQueue } from "#drizzle/schema/coverage";
import { jobs } from "#drizzle/schema/jobs";
import { hamlets, workplaces } from "#drizzle/schema/places";
import { rosterPeople, rosterRows, rosters } from "#drizzle/schema/rosters";
import { KEYS } from "#tests/support/accounts-factories";
import { makeProgramme } from "#tests/support/coverage-factories";
import { describeWithDatabase } from "#tests/support/database";
import { AT, makeCommune, makePerson, makeViewer } from "#tests/support/factories";
import { messyRoster300 } from "#tests/support/messy-roster";
import type { Viewer } from "~/features/accounts/viewer";
import { changePlan } from "~/features/rosters/change-plan.server";
import { confirmRoster } from "~/features/rosters/confirm-roster.server";
import { decideRow } from "~/features/rosters/decide-row.server";
import { giveUpRoster } from "~/features/rosters/expire-roster.server";
import { planSchema } from "~/features/rosters/reading/read-roster";
import { faultyRows, showRoster } from "~/features/rosters/show-roster.server";
import { uploadRoster } from "~/features/rosters/upload-roster.server";
import { fixClock } from "~/platform/clock.server";
import { readEnv } from "~/platform/env.server";
import { newId } from "~/platform/ids.server";
import { runDueJobs } from "~/platform/jobs/run-jobs.server";
import { JOBS } from "~/start/jobs.server";

const OWN = "26041";
const HAMLETS = ["Ấp 1", "Ấp 2", "Khu phố 3"];
const folder = mkdtempSync(join(tmpdir(), "bdhvs-rosters-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describeWithDatabase("a list of people", (database) => {
  let officer: Viewer;
  const app = () => ({ db: database(), env: readEnv({ DATA_DIR: folder }), keys: KEYS });
  const files = () => (existsSync(join(folder, "rosters")) ? readdirSync(join(folder, "rosters")) : []);

  beforeAll(async () => {
    fixClock("2026-11-24T08:00:00Z");
    const db = database();
    await makeProgramme(db);
    await makeCommune(db, OWN, "Nhà");
    await makeCommune(db, "26080", "Ngoài");
    for (const name of HAMLETS) {
      const kind = name.startsWith("Ấp") ? "ap" : "khu-pho";
      await db
        .insert(hamlets)
        .values({ id: newId(), communeCode: OWN, kind, name: name.split(" ").at(-1) ?? "", createdAt: AT });
    }
    officer = await makeViewer(db, [{ role: "commune-officer", communeCode: OWN }], { communeCode: OWN });
    return () => fixClock(null);
  });

  async function bringIn(bytes: Uint8Array, viewer = officer) {
    const uploaded = await uploadRoster(app(), viewer, {
      communeCode: OWN,
      audience: "citizen",
      fileName: "danh sách.xlsx",
      bytes,
    });
    if (!uploaded.ok) throw new Error(uploaded.fault);
    await runDueJobs(app(), JOBS);
    return uploaded.id;
  }
  const bringInCsv = (text: string) => bringIn(new TextEncoder().encode(text));
  const shown = (id: string, view: Parameters<typeof showRoster>[3]["view"] = "") =>
    showRoster(database(), KEYS, officer, { id, view, page: 1, today: "2026-11-24" });
  async function confirm(id: string) {
    const faults = await confirmRoster(database(), officer, id, {
      legalBasis: "duty",
      grounds: "Kế hoạch 12/KH-UBND",
    });
    await runDueJobs(app(), JOBS);
    return faults;
  }
  const peopleCount = async () => (await database().select({ n: count() }).from(people))[0]?.n ?? 0;

  it("gives officials their workplace, refuses an unknown one with the remedy, and leaves accounts as they are", async () => {
    const db = database();
    const office = { id: newId(), communeCode: OWN, name: "Trạm Y tế phường Nhà", createdAt: AT };
    const other = { id: newId(), communeCode: OWN, name: "Văn phòng Nhà", createdAt: AT };
    const foreign = { id: newId(), communeCode: "26080", name: "Trường Ngoài", createdAt: AT };
    const retired = { id: newId(), communeCode: OWN, name: "Phòng cũ", createdAt: AT, retiredAt: AT };
    for (const one of [office, other, foreign, retired]) await db.insert(workplaces).values(one);
    const list = [
      "Họ và tên;Ngày sinh;Số điện thoại;Cơ quan/Đơn vị",
      "Lâm Thị Trạm;05/03/1980;0912000901;tram y te phuong nha",
      "Lâm Văn Trống;05/03/1981;0912000902;",
      "Lâm Thị Ngoài;05/03/1982;0912000903;Trường Ngoài",
      "Lâm Văn Cũ;05/03/1983;0912000904;Phòng cũ",
    ].join("\n");
    const id = await bringInCsv(list);
    expect((await shown(id)).roster.counts).toMatchObject({ new: 2, faulty: 2 });
    const faulty = (await shown(id, "loi")).rows.map(({ reasons }) => reasons.map(({ code }) => code));
    expect(faulty).toEqual([["workplaceUnknown"], ["workplaceUnknown"]]);
    await confirm(id);
    const placeOf = async (fullName: string) => {
      const [person] = await db.select().from(people).where(eq(people.fullName, fullName));
      return person?.workplaceId;
    };
    expect(await placeOf("Lâm Thị Trạm")).toBe(office.id);
    expect(await placeOf("Lâm Văn Trống")).toBeNull();
    // What she says herself afterwards stands, whatever the same list says again.
    await db.update(people).set({ workplaceId: other.id }).where(eq(people.fullName, "Lâm Thị Trạm"));
    const again = await bringInCsv(list);
    const known = (await shown(again, "da-co")).rows.map(({ reasons }) => reasons.map(({ code }) => code));
    expect(known).toEqual([["workplaceKept"], []]);
    await confirm(again);
    expect(await placeOf("Lâm Thị Trạm")).toBe(other.id);
  });

  it("is not called stuck when its job ends while the page looks", async () => {
    const uploaded = await uploadRoster(app(), officer, {
      communeCode: OWN,
      audience: "citizen",
      fileName: "a.csv",
      bytes: new TextEncoder().encode("Họ và tên;Ngày sinh\nLiên Thị Kẹt;05/03/1980"),
    });
    if (!uploaded.ok) throw new Error(uploaded.fault);
    /** The list is asked for first, then the job, which has run by then. */
    const overtaken = new Proxy(database(), {
      get(db, name) {
        if (name !== "select") return Reflect.get(db, name);
        return (...fields: []) => {
          const asked = db.select(...fields);
          const from = asked.from.bind(asked);
          asked.from = ((table: Parameters<typeof from>[0]) => {
            const query = from(table);
            const where = query.where.bind(query);
            if (table === jobs)
              query.where = (async (...conditions: Parameters<typeof where>) => {
                await runDueJobs(app(), JOBS);
                return where(...conditions);
              }) as unknown as typeof query.where;
            return query;
          }) as typeof asked.from;
          return asked;
        };
      },
    });
    const page = { id: uploaded.id, view: "", page: 1, today: "2026-11-24" } as const;
    const shown = await showRoster(overtaken, KEYS, officer, page);
    expect(shown).toMatchObject({ stuck: false, progress: null, roster: { step: "read" } });
    await giveUpRoster(app(), officer, uploaded.id);
  });

  it("of three hundred, in many ways messy, becomes accounts once", async () => {
    const db = database();
    const { bytes, people: truth } = await messyRoster300(HAMLETS);
    const id = await bringIn(bytes);
    const first = await shown(id);
    expect(first.roster.step).toBe("read");
    expect(first.roster.counts).toMatchObject({ new: 300, known: 0, doubtful: 0, faulty: 0 });
    expect(await confirmRoster(db, officer, id, { legalBasis: "", grounds: "" })).toEqual({
      legalBasis: "basisEmpty",
      grounds: "groundsEmpty",
    });
    const before = await peopleCount();
    expect(await confirm(id)).toBeUndefined();
    expect(await peopleCount()).toBe(before + 300);
    const entered = await db
      .select({ person: people })
      .from(rosterPeople)
      .innerJoin(people, eq(people.id, rosterPeople.personId))
      .where(eq(rosterPeople.rosterId, id));
    const line = (name: string, year: number, date: string | null, phone: string | null) =>
      `${name.toLowerCase()} ${year} ${date} ${phone}`;
    expect(
      entered.map(({ person: one }) => line(one.fullName, one.birthYear, one.birthDate, one.phone)).sort(),
    ).toEqual(
      truth
        .map((one) =>
          line(
            one.fullName.normalize("NFC"),
            Number(one.birth.slice(0, 4)),
            one.birth.length > 4 ? one.birth : null,
            one.phone && `+84${one.phone}`,
          ),
        )
        .sort(),
    );
    expect(entered.every(({ person: one }) => one.hamletId !== null && one.username === null)).toBe(true);
    expect(await db.select().from(passwords)).toEqual([]);
    const ids = entered.filter(({ person: one }) => one.personalIdHash !== null);
    expect(ids.length).toBe(truth.filter(({ personalId }) => personalId).length);

    // What was short-lived is gone, and the ledger knows whom to count.
    expect(await db.select().from(rosterRows)).toEqual([]);
    expect(files()).toEqual([]);
    // The ledger has them already: no page waits for it.
    expect(await db.select().from(recountQueue)).toEqual([]);
    const events = await db.select().from(auditEvents).where(eq(auditEvents.subjectId, id));
    expect(events.map(({ action }) => action)).toEqual(["roster.uploaded", "roster.confirmed"]);

    const again = await bringIn(bytes);
    expect((await shown(again)).roster.counts).toMatchObject({ new: 0, known: 300, doubtful: 0, faulty: 0 });
    await confirm(again);
    expect(await peopleCount()).toBe(before + 300);
  });

  it("stores nothing readable while it waits", async () => {
    const id = await bringInCsv("Họ tên,Năm sinh,SĐT\nNguyễn Văn Mẫu Kín,1951,0912000111\n");
    const stored = JSON.stringify([
      await database().select().from(rosterRows).where(eq(rosterRows.rosterId, id)),
      await database().select().from(rosters).where(eq(rosters.id, id)),
    ]);
    expect(stored).not.toMatch(/Kín|0912000111/);
    await giveUpRoster(app(), officer, id);
    expect(await shown(id)).toMatchObject({ roster: { step: "given-up" }, samples: [], rows: [] });
    expect(files()).toEqual([]);
  });

  it("asks about people who may be known, and remembers the answer", async () => {
    const db = database();
    const known = await makePerson(db, {
      communeCode: OWN,
      fullName: "Phan Thị Mẫu",
      birthYear: 1960,
      phone: "+84912111222",
    });
    const elsewhere = await makePerson(db, {
      communeCode: "26080",
      fullName: "Phan Văn Mẫu Xa",
      birthYear: 1960,
      phone: "+84912111333",
    });
    const csv = [
      "STT;Họ tên;Năm sinh;SĐT",
      "1;Phan Thị Mẫu;1960;0912999888",
      "2;Phan Văn Mẫu Xa;1960;0912111333",
      "3;Phan Thị Mậu;1960;0912000001",
      "4;Phan Thị Mậu;1960;0912000002",
      "5;Phan Thị Mậu;1960;0912000001",
      "6;;1960;0912000003",
      "7;Phan Văn Mẫn;31/2/1960;0912000004",
    ].join("\n");
    const id = await bringInCsv(csv);
    const doubts = (await shown(id, "can-xem")).rows;
    expect((await shown(id)).roster.counts).toMatchObject({ new: 1, known: 1, doubtful: 3, faulty: 2 });
    expect(
      doubts.map(({ line, reasons, others }) => [line, reasons[0]?.code, others.map((one) => one.id)]),
    ).toEqual([
      [2, "nearlySame", [known.id]],
      [4, "marksDiffer", [known.id, "row:1"]],
      [5, "marksDiffer", [known.id, "row:1", "row:3"]],
    ]);
    expect(JSON.stringify(await shown(id))).not.toContain(elsewhere.id);
    expect(await confirm(id)).toEqual({ "": "undecided" });
    await decideRow(db, officer, id, { position: 1, decision: known.id });
    await decideRow(db, officer, id, { position: 3, decision: "new" });
    await decideRow(db, officer, id, { position: 4, decision: "row:3" });
    await expect(decideRow(db, officer, id, { position: 3, decision: elsewhere.id })).rejects.toMatchObject({
      kind: "invalid",
    });
    const faulty = [];
    for await (const rows of faultyRows(db, KEYS, officer, id)) faulty.push(...rows);
    expect(
      faulty.map(({ line, reasons }) => [line, reasons.map(({ field, code }) => `${field} ${code}`)]),
    ).toEqual([
      [7, ["fullName nameEmpty"]],
      [8, ["birth birthNoSuchDay"]],
    ]);
    const before = await peopleCount();
    await confirm(id);
    expect(await peopleCount()).toBe(before + 2);
    const again = await bringInCsv(csv);
    const second = await shown(again);
    expect(second.rows.filter(({ line }) => line === 2 || line === 4).map(({ state }) => state)).toEqual([
      "known",
      "known",
    ]);
  });

  it("goes back to its officer when somebody was entered meanwhile", async () => {
    const id = await bringInCsv(
      "Họ tên,Năm sinh,SĐT\nNguyễn Văn Mẫu Chờ,1955,0912000555\nNguyễn Văn Mẫu Mới,1955,0912000556\n",
    );
    await makePerson(database(), {
      communeCode: OWN,
      fullName: "Nguyễn Văn Mẫu Chờ",
      birthYear: 1955,
      phone: "+84912000777",
    });
    const before = await peopleCount();
    await confirm(id);
    expect((await shown(id)).roster).toMatchObject({
      step: "read",
      fault: "changed",
      counts: { new: 1, doubtful: 1 },
    });
    expect(await peopleCount()).toBe(before);
  });

  it("is read anew when the officer says what a column is", async () => {
    const id = await bringInCsv("Họ tên,Năm sinh,Số lạ\nNguyễn Văn Mẫu Cột,1956,0912000666\n");
    const { plan } = await shown(id);
    expect(plan.sheets[0]?.columns).toEqual({ fullName: 0, birth: 1 });
    const [sheet] = plan.sheets;
    if (!sheet) throw new Error("no sheet");
    await changePlan(
      database(),
      officer,
      id,
      planSchema.parse({ ...plan, sheets: [{ ...sheet, columns: { ...sheet.columns, phone: 2 } }] }),
    );
    await runDueJobs(app(), JOBS);
    expect((await shown(id)).rows[0]?.facts?.phone).toBe("0912 000 666");
  });

  it("goes after a week", async () => {
    const id = await bringInCsv("Họ tên,Năm sinh\nNguyễn Văn Mẫu Tuần,1957\n");
    fixClock("2026-12-02T08:00:00Z");
    await runDueJobs(app(), JOBS);
    fixClock("2026-11-24T08:00:00Z");
    expect(await shown(id)).toMatchObject({ roster: { step: "given-up" }, rows: [] });
    expect(files()).toEqual([]);
  });

  it("is refused to an officer of another commune", async () => {
    const stranger = await makeViewer(database(), [{ role: "commune-officer", communeCode: "26080" }]);
    await expect(
      bringIn(new TextEncoder().encode("Họ tên,Năm sinh\nA B,1957\n"), stranger),
    ).rejects.toMatchObject({ kind: "not-found" });
    const id = await bringInCsv("Họ tên,Năm sinh\nNguyễn Văn Mẫu Riêng,1958\n");
    await expect(
      showRoster(database(), KEYS, stranger, { id, view: "", page: 1, today: "2026-11-24" }),
    ).rejects.toMatchObject({ kind: "not-found" });
    expect(
      await database()
        .select()
        .from(people)
        .where(and(eq(people.fullName, "Nguyễn Văn Mẫu Riêng"), isNotNull(people.id))),
    ).toEqual([]);
  });
});
