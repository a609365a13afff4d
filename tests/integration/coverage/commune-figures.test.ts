import { desc, eq } from "drizzle-orm";
import ExcelJS from "exceljs";
import { beforeAll, describe, expect, it } from "vitest";
import { auditEvents } from "#drizzle/schema/audit";
import { confirmedCounts } from "#drizzle/schema/coverage";
import { communePopulations, communes } from "#drizzle/schema/places";
import { ask, dataOf } from "#tests/support/admin-factories";
import { makePopulation, makeProgramme } from "#tests/support/coverage-factories";
import { describeWithDatabase } from "#tests/support/database";
import { makeCommune, makeViewer } from "#tests/support/factories";
import type { Viewer } from "~/features/accounts/viewer";
import { fixClock } from "~/platform/clock.server";
import { readFirstSheet } from "~/platform/spreadsheet/read-first-sheet.server";
import { action as give, loader as page } from "~/routes/admin/figures";
import { action as upload } from "~/routes/admin/figures-import";
import { loader as template } from "~/routes/admin/figures-template";

const OWN = "26080";
const OTHER = "26041";
const HEADING = ["Mã xã", "Xã, phường", "Ngày số liệu", "Dân số", "Số người", "Nguồn", "Ghi chú"];

async function excel(rows: ExcelJS.CellValue[][]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet("Số liệu").addRows(rows);
  return new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer);
}

describeWithDatabase("figures of communes", (database) => {
  let province: Viewer;
  let officer: Viewer;

  beforeAll(async () => {
    fixClock("2026-11-22T08:00:00Z");
    const db = database();
    await makeProgramme(db);
    await makePopulation(db, await makeCommune(db, OWN, "Trấn Biên"));
    await makePopulation(db, await makeCommune(db, OTHER, "Biên Hòa"));
    province = await makeViewer(db, [{ role: "province-admin" }], { fullName: "Quản Trị Mẫu" });
    officer = await makeViewer(db, [{ role: "commune-officer", communeCode: OWN }], {
      fullName: "Cán Bộ Mẫu",
    });
    return () => fixClock(null);
  });

  const listed = async (viewer: Viewer, search = "") =>
    dataOf(await ask(database(), page, viewer, { address: `/quan-tri/dan-so${search}` })).rows;
  const give1 = (form: Record<string, string>, search = "") =>
    ask(database(), give, province, { address: `/quan-tri/dan-so${search}`, form });
  const check = async (bytes: Uint8Array, kind = "nguoi-truong-thanh") =>
    dataOf(
      await ask(database(), upload, province, {
        address: "/quan-tri/dan-so/nhap",
        form: { kind, file: new File([bytes as BlobPart], "so-lieu.xlsx") },
      }),
    ) as { data: { errors: { file?: string }; plan: { rows: { state: string }[]; table: string } | null } };

  it("are estimates until somebody gives better ones, and an officer sees the own commune only", async () => {
    expect(await listed(province)).toMatchObject([
      { code: OTHER, people: 720, estimated: true },
      { code: OWN, people: 720, estimated: true, recordedBy: null },
    ]);
    expect((await listed(officer)).map(({ code }) => code)).toEqual([OWN]);
    const [other] = await database().select().from(communes).where(eq(communes.code, OTHER));
    const foreign = await ask(database(), page, officer, { address: `/quan-tri/dan-so?xa=${other?.slug}` });
    expect((foreign as Response).status).toBe(404);
  });

  it("typed in replace an estimate from their day on, with who and when, and the log keeps what was", async () => {
    const form = {
      code: OWN,
      asOf: "30/6/2026",
      population: "1.100",
      people: "800",
      source: "Công an (mẫu)",
      note: "",
    };
    expect((await give1(form)) as Response).toMatchObject({ status: 302 });
    expect((await give1({ ...form, people: "805" })) as Response).toMatchObject({ status: 302 });
    const own = async (search: string) => (await listed(province, search)).find(({ code }) => code === OWN);
    expect(await own("")).toMatchObject({ people: 805, estimated: false, recordedBy: "Quản Trị Mẫu" });
    expect(await own("?ngay=2026-06-29")).toMatchObject({ people: 720, estimated: true });
    const [event] = await database().select().from(auditEvents).orderBy(desc(auditEvents.id)).limit(1);
    expect(event).toMatchObject({
      action: "figures.recorded",
      actorId: province.personId,
      detail: { figures: [{ commune: OWN, asOf: "2026-06-30", people: 805, before: 800 }] },
    });
    const [row] = await database().select().from(communes).where(eq(communes.code, OWN));
    const history = await listed(officer, `?xa=${row?.slug}`);
    expect(history.map(({ asOf, people }) => [asOf, people])).toEqual([
      ["2026-06-30", 805],
      ["2024-12-31", 720],
    ]);
  });

  it("typed in wrongly come back with the field, the remedy and what was typed", async () => {
    const form = { code: OWN, asOf: "31/6/2026", population: "1.100", people: "800", source: "x", note: "" };
    const answer = (await give1(form)) as { data: object };
    expect(answer.data).toMatchObject({
      errors: { asOf: "Ngày không đúng. Hãy viết như 30/6/2026." },
      typed: { asOf: "31/6/2026", people: "800" },
    });
  });

  it("only the province's administrator gives any", async () => {
    const form = { code: OWN, asOf: "30/6/2026", population: "1", people: "1", source: "x" };
    const answer = await ask(database(), give, officer, { address: "/quan-tri/dan-so", form });
    expect((answer as Response).status).toBe(403);
  });

  describe("from a file", () => {
    it("are shown as new, changed, the same and faulty, and nothing is stored", async () => {
      const before = await database().select().from(communePopulations);
      const { data } = await check(
        await excel([
          HEADING,
          [OTHER, "", new Date("2026-06-30T00:00:00Z"), 2000, 1500, "Thống kê (mẫu)"],
          [OWN, "Phường Trấn Biên", "30/6/2026", "1.100", "805", "Công an (mẫu)"],
          ["", "Trấn Biên", "31/12/2024", 1000, null, "số liệu khác"],
          [OWN, "", "1/7/2026", { formula: "1+1", result: 2 }, 1, "x"],
        ]),
      );
      expect(data.plan?.rows.map(({ state }) => state)).toEqual(["new", "same", "changed", "faulty"]);
      expect(await database().select().from(communePopulations)).toEqual(before);
    });

    it("are stored all at once when confirmed, an estimate as one", async () => {
      const { data } = await check(
        await excel([
          HEADING,
          [OTHER, "", "30/6/2026", "2.000", "1.500", "Thống kê (mẫu)"],
          [OWN, "", "1/10/2026", 1200, "", "Thống kê (mẫu)"],
        ]),
      );
      const confirmed = await ask(database(), upload, province, {
        address: "/quan-tri/dan-so/nhap",
        form: { intent: "confirm", kind: "nguoi-truong-thanh", table: data.plan?.table ?? "" },
      });
      expect((confirmed as Response).headers.get("Location")).toContain("luu=2&giu=0");
      const stored = await database().select().from(communePopulations);
      expect(stored).toContainEqual(
        expect.objectContaining({
          communeCode: OTHER,
          asOf: "2026-06-30",
          adults: 1_500,
          adultsSource: "imported",
        }),
      );
      expect(stored).toContainEqual(
        expect.objectContaining({
          communeCode: OWN,
          asOf: "2026-10-01",
          adults: 864,
          adultsSource: "estimated",
        }),
      );
      expect((await listed(province)).find(({ code }) => code === OWN)).toMatchObject({ people: 805 });
    });

    it("with a fault are not stored at all, whatever a confirmation carries", async () => {
      const table = `Mã xã,Ngày,Số người,Nguồn\n${OWN},30/6/2026,10,x\n99999,30/6/2026,10,x\n`;
      const answer = await ask(database(), upload, province, {
        address: "/quan-tri/dan-so/nhap",
        form: { intent: "confirm", kind: "vneid", table },
      });
      expect(answer).not.toBeInstanceOf(Response);
      expect(await database().select().from(confirmedCounts)).toEqual([]);
    });

    it("of VNeID are kept apart", async () => {
      const csv = `\ufeffNguồn;Ngày;Số người;Mã\r\nThông báo (mẫu);30/6/2026;12.000;${OWN}\r\n`;
      const { data } = await check(new TextEncoder().encode(csv), "vneid");
      expect(data.plan?.rows).toMatchObject([{ state: "new" }]);
      await ask(database(), upload, province, {
        address: "/quan-tri/dan-so/nhap",
        form: { intent: "confirm", kind: "vneid", table: data.plan?.table ?? "" },
      });
      const rows = await listed(province, "?loai=vneid");
      expect(rows.map(({ code, people }) => [code, people])).toEqual([
        [OTHER, null],
        [OWN, 12_000],
      ]);
    });

    it("filled into the template are read", async () => {
      const answer = (await ask(database(), template, province, {
        address: "/quan-tri/dan-so/mau/nguoi-truong-thanh.csv",
        params: { file: "nguoi-truong-thanh.csv" },
      })) as Response;
      const text = await answer.text();
      const filled = text.replace(
        `${OWN},Phường Trấn Biên,,,,`,
        `${OWN},Phường Trấn Biên,30/9/2026,900,700,x`,
      );
      const { data } = await check(new TextEncoder().encode(filled));
      expect(data.plan?.rows.map(({ state }) => state).sort()).toEqual(["faulty", "new"]);
    });
  });

  it.each<[string, () => Promise<Uint8Array> | Uint8Array, string]>([
    ["nothing", () => new Uint8Array(), "fileEmpty"],
    ["an old or locked Excel file", () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1]), "fileKind"],
    ["half a zip", async () => (await excel([HEADING])).slice(0, 300), "fileBroken"],
    [
      "a zip of something else",
      () => new Uint8Array([0x50, 0x4b, 3, 4, ...new Array(40).fill(0)]),
      "fileBroken",
    ],
    ["text of an old code page", () => new Uint8Array([0x4d, 0xe3, 0x0a]), "fileEncoding"],
    ["a picture", () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0]), "fileEncoding"],
    ["a file of zeros", () => new Uint8Array(10), "fileKind"],
    ["too many rows", () => new TextEncoder().encode("a,b\n".repeat(5_001)), "fileLarge"],
    ["an open quotation", () => new TextEncoder().encode('a,"b\n'), "fileBroken"],
  ])("%s is refused as %s", async (_, bytes, fault) => {
    expect(await readFirstSheet(await bytes())).toEqual({ ok: false, fault });
  });
});
