import { buffer } from "node:stream/consumers";
import { parse } from "csv-parse/sync";
import { desc } from "drizzle-orm";
import ExcelJS from "exceljs";
import { beforeAll, describe, expect, it } from "vitest";
import { auditEvents } from "#drizzle/schema/audit";
import { communePopulations } from "#drizzle/schema/places";
import { ask, dataOf } from "#tests/support/admin-factories";
import { describeWithDatabase } from "#tests/support/database";
import { makeViewer } from "#tests/support/factories";
import { makeCircumstances } from "#tests/support/make-circumstances";
import { makeProvince } from "#tests/support/make-province";
import type { Viewer } from "~/features/accounts/viewer";
import { COMPLETIONS_PER_PAGE } from "~/features/coverage/completion-filters";
import { DATASETS } from "~/features/reports/datasets.server";
import { FORMATS } from "~/features/reports/formats.server";
import { formatShare } from "~/i18n/format";
import { fixClock } from "~/platform/clock.server";
import { loader as certificatesScreen } from "~/routes/admin/certificates";
import { loader as communeScreen } from "~/routes/admin/commune";
import { loader as completionsScreen } from "~/routes/admin/completions";
import { loader as coverageScreen } from "~/routes/admin/dashboard";
import { loader as dataMapScreen } from "~/routes/admin/data-map";
import { loader as reportFile } from "~/routes/admin/report";

/** 26041 is Phường Trấn Biên's neighbour in the list, whatever it is called: any two communes do. */
const OWN = "26068";
const OWN_SLUG = "bien-hoa";
const FOREIGN_SLUG = "tran-bien";

describeWithDatabase("what a screen shows and what its file holds", (database) => {
  let province: Viewer;
  let officer: Viewer;

  beforeAll(async () => {
    fixClock("2026-11-22T08:00:00Z");
    await makeProvince(database(), { people: 4_000 });
    await makeCircumstances(database(), { communeCode: OWN });
    await database().insert(communePopulations).values({
      communeCode: OWN,
      asOf: "2026-10-01",
      population: 200,
      adults: 144,
      adultsSource: "imported",
      source: "",
    });
    province = await makeViewer(database(), [{ role: "province-admin" }], { communeCode: OWN });
    officer = await makeViewer(database(), [{ role: "commune-officer", communeCode: OWN }], {
      communeCode: OWN,
    });
    return () => fixClock(null);
  });

  const file = async (viewer: Viewer, name: string, search = "") => {
    const answer = await ask(database(), reportFile, viewer, {
      address: `/quan-tri/bao-cao/${name}${search}`,
      params: { file: name },
    });
    return { answer, body: answer.body ? await buffer(answer.body as never) : Buffer.alloc(0) };
  };
  const csvRows = async (viewer: Viewer, dataset: string, search: string) =>
    parse((await file(viewer, `${dataset}.csv`, search)).body, { bom: true }).slice(1) as string[][];
  const xlsxRows = async (viewer: Viewer, dataset: string, search: string) => {
    const book = new ExcelJS.Workbook();
    const { body } = await file(viewer, `${dataset}.xlsx`, search);
    await book.xlsx.load(body as unknown as ArrayBuffer);
    const rows: ExcelJS.CellValue[][] = [];
    const columns = DATASETS.find(({ id }) => id === dataset)?.columns.length ?? 0;
    book.worksheets[0]?.eachRow((row, number) => {
      if (number > 1) rows.push(Array.from({ length: columns }, (_, at) => row.getCell(at + 1).value));
    });
    return rows;
  };
  const coverage = async (viewer: Viewer, search: string) =>
    dataOf(await ask(database(), coverageScreen, viewer, { address: `/quan-tri${search}` }));
  const completions = async (viewer: Viewer, search: string) =>
    dataOf(await ask(database(), completionsScreen, viewer, { address: `/quan-tri/hoan-thanh${search}` }));

  describe.each([
    ["", "all communes"],
    ["?loai=phuong&sap=ti-le&chieu=giam", "wards by share"],
    ["?ten=long", "communes called Long"],
    ["?ngay=2026-06-30&sap=da-dat&chieu=giam", "an earlier day"],
    ["?tu=2026-04-01&ngay=2026-06-30&sap=tang&chieu=giam", "a quarter by growth"],
    ["?ten=khong-co-noi-nay", "nothing"],
  ])("do-phu%s: %s", (search) => {
    it("is the same on the screen, in CSV and in Excel", async () => {
      const { rows } = await coverage(province, search);
      const shown = rows.map((row) => [
        row.code,
        row.fullName,
        row.counted,
        row.grown,
        row.adults,
        row.missing,
      ]);
      const csv = await csvRows(province, "do-phu", search);
      expect(
        csv.map(([code, name, , counted, grown, , adults, , , missing]) => [
          code,
          name,
          Number(counted),
          Number(grown),
          Number(adults),
          Number(missing),
        ]),
      ).toEqual(shown);
      expect(csv.map((row) => row[2])).toEqual(
        rows.map(({ share }) => (share === null ? "" : formatShare(share, "vi", 2))),
      );
      const xlsx = await xlsxRows(province, "do-phu", search);
      expect(
        xlsx.map(([code, name, , counted, grown, , adults, , , missing]) => [
          code,
          name,
          counted,
          grown,
          adults,
          missing,
        ]),
      ).toEqual(shown);
      expect(xlsx.map((row) => row[2])).toEqual(rows.map(({ share }) => share));
    });
  });

  it("do-phu of any stretch of days adds up: three months are their quarter", async () => {
    const grown = async (from: string, to: string) =>
      (await coverage(province, `?tu=${from}&ngay=${to}`)).rows.map(({ code, grown }) => [code, grown]);
    const months = await Promise.all(
      [
        ["2026-04-01", "2026-04-30"],
        ["2026-05-01", "2026-05-31"],
        ["2026-06-01", "2026-06-30"],
      ].map(([from = "", to = ""]) => grown(from, to)),
    );
    const quarter = new Map((await grown("2026-04-01", "2026-06-30")) as [string, number][]);
    const sums = new Map<string, number>();
    for (const [code, people] of months.flat() as [string, number][])
      sums.set(code, (sums.get(code) ?? 0) + people);
    expect(sums).toEqual(quarter);
    expect([...quarter.values()].some((people) => people > 0)).toBe(true);
  });

  describe.each([
    ["", "everything"],
    ["?ten=nguyen&tu=2026-06-01&den=2026-06-30", "a name in a month"],
    [`?xa=${OWN_SLUG}`, "a commune"],
    ["?chuyen-de=ung-dung-ai&den=2026-05-01", "a topic up to a day"],
    ["?xa=khong-co", "nothing"],
    ["?cach=giam-sat", "what was supervised"],
    ["?cach=ho-tro", "with a helper beside"],
    ["?cach=tu-lam&chuyen-de=ung-dung-ai", "alone, a topic"],
  ])("hoan-thanh%s: %s", (search) => {
    it("is the same on the screen, in CSV and in Excel, page after page", async () => {
      const { count } = await completions(province, search);
      const pages = Array.from({ length: Math.ceil(count / COMPLETIONS_PER_PAGE) }, (_, at) => at + 1);
      const shown: Awaited<ReturnType<typeof completions>>["completions"][number][] = [];
      for (const page of pages) {
        const { completions: rows } = await completions(province, `${search || "?"}&trang=${page}`);
        shown.push(...rows);
      }
      expect(shown).toHaveLength(count);
      const csv = await csvRows(province, "hoan-thanh", search);
      const under = ({ supervised, helpMode }: (typeof shown)[number]) => [
        supervised ? "Có" : "Không",
        helpMode === "reading" ? "Đọc và bấm giúp" : "Không",
      ];
      expect(csv.map((row) => [row[0], row[6], ...row.slice(9)])).toEqual(
        shown.map((row) => [
          row.fullName,
          row.communeName,
          formatShare(row.score, "vi"),
          row.number,
          ...under(row),
        ]),
      );
      const xlsx = await xlsxRows(province, "hoan-thanh", search);
      expect(xlsx.map((row) => [row[0], row[6], ...row.slice(9)])).toEqual(
        shown.map((row) => [row.fullName, row.communeName, row.score, row.number, ...under(row)]),
      );
    });
  });

  describe.each([
    ["", "everybody"],
    ["?ten=nguyen", "a name"],
    ["?tinh=co", "who counts"],
    ["?tinh=chua&doi-tuong=citizen", "citizens who do not count yet"],
  ])("nguoi-hoc%s: %s", (search) => {
    it("is the same on the commune's page and in its file, page after page", async () => {
      const shown: string[][] = [];
      for (let after: string | null = ""; after !== null; ) {
        const answer: Awaited<ReturnType<typeof communeScreen>> = dataOf(
          await ask(database(), communeScreen, province, {
            address: `/quan-tri/xa-phuong/${OWN_SLUG}${search || "?"}&sau=${after}`,
            params: { slug: OWN_SLUG },
          }),
        );
        const { list } = answer;
        shown.push(
          ...list.people.map((row) => [row.fullName, String(row.birthYear), String(row.certificates)]),
        );
        after = list.after;
      }
      const filters = `?xa=${OWN_SLUG}${search.replace("?", "&")}`;
      const rows = await csvRows(province, "nguoi-hoc", filters);
      expect(rows.map((row) => [row[0], row[1], row[8]])).toEqual(shown);
      expect(await csvRows(officer, "nguoi-hoc", search)).toEqual(rows);
    });
  });

  describe.each(["", "?tim=nguyen"])("chung-nhan%s", (search) => {
    it("is the same on the screen and in its file, page after page", async () => {
      const shown: string[] = [];
      for (let number = 1, more = true; more; number++) {
        const { found, hasMore } = dataOf(
          await ask(database(), certificatesScreen, officer, {
            address: `/quan-tri/chung-nhan${search || "?"}&trang=${number}`,
          }),
        );
        shown.push(...found.map((row) => row.number));
        more = hasMore;
      }
      expect((await csvRows(officer, "chung-nhan", search)).map(([number]) => number)).toEqual(shown);
      expect(shown.length).toBeGreaterThan(2);
    });
  });

  describe.each(["", "?loai=sensitive", "?giu=audit-log&tim=viec"])("ban-do-du-lieu%s", (search) => {
    it("is the same on the screen and in its file", async () => {
      const address = `/quan-tri/ban-do-du-lieu${search}`;
      const { tables, count } = dataOf(await ask(database(), dataMapScreen, province, { address }));
      const shown = tables.flatMap(({ name, columns }) => columns.map((column) => [name, column.name]));
      const rows = await csvRows(province, "ban-do-du-lieu", search);
      expect(rows.map(([table, , column]) => [table, column])).toEqual(shown);
      expect(rows).toHaveLength(count.columns);
      expect(shown.length).toBeGreaterThan(0);
    });
  });

  it("a filter by how the test was taken leaves those attempts and completions, and no others", async () => {
    for (const dataset of ["luot-kiem-tra", "hoan-thanh"]) {
      const all = await csvRows(province, dataset, "");
      const kept = (supervised: string, helped: RegExp) =>
        all.filter((row) => row.at(-2) === supervised && helped.test(row.at(-1) ?? ""));
      const [watched, alone] = [/^/, /^Không$/];
      expect(await csvRows(province, dataset, "?cach=giam-sat")).toEqual(kept("Có", watched));
      expect(await csvRows(province, dataset, "?cach=tu-lam")).toEqual(kept("Không", alone));
      const helped = all.filter((row) => row.at(-1) !== "Không");
      expect(await csvRows(province, dataset, "?cach=ho-tro")).toEqual(helped);
      for (const some of [kept("Có", watched), kept("Không", alone), helped])
        expect(some.length).toBeGreaterThan(10);
    }
  });

  it("an officer exports attempts of their own commune only", async () => {
    const own = await csvRows(officer, "luot-kiem-tra", "");
    expect(own.length).toBeGreaterThan(2);
    expect(new Set(own.map((row) => row[2]))).toEqual(new Set([OWN]));
    expect(await csvRows(officer, "luot-kiem-tra", `?xa=${FOREIGN_SLUG}`)).toEqual([]);
    expect(await csvRows(officer, "nguoi-hoc", `?xa=${FOREIGN_SLUG}`)).toEqual([]);
  });

  it("the filtered lists above are not all empty", async () => {
    expect((await completions(province, "?ten=nguyen&tu=2026-06-01&den=2026-06-30")).count).toBeGreaterThan(
      3,
    );
    expect((await completions(province, `?xa=${OWN_SLUG}`)).count).toBeGreaterThan(3);
    expect((await coverage(province, "?ten=long")).rows.length).toBeGreaterThan(1);
  });

  it("the province's total is that of its communes, and the trend ends at it", async () => {
    const { total, rows, weeks } = await coverage(province, "");
    expect(rows).toHaveLength(95);
    expect(rows.reduce((sum, row) => sum + row.counted, 0)).toBe(total.counted);
    expect(weeks.at(-1)?.total).toBe(total.counted);
    expect(total.counted).toBeGreaterThan(500);
  });

  it("a day before the change of names shows the names and kinds of that day", async () => {
    const kinds = async (search: string) => {
      const { rows } = await coverage(province, search);
      return rows.filter((row) => row.kind === "phuong").length;
    };
    expect(await kinds("?ngay=2026-04-29")).toBe(23);
    expect(await kinds("?ngay=2026-04-30")).toBe(33);
  });

  it("masks phones and personal ids in every format", async () => {
    for (const rows of [
      await csvRows(province, "hoan-thanh", ""),
      await xlsxRows(province, "hoan-thanh", ""),
    ]) {
      for (const [, , personalId, phone] of rows) {
        expect(personalId ?? "").toMatch(/^(\d{4}x{5}\d{3})?$/);
        expect(phone ?? "").toMatch(/^(0\d{3}x{3}\d{3})?$/);
      }
    }
  });

  describe("an officer", () => {
    it("sees and exports only their own commune, whatever the address asks for", async () => {
      const { rows, total, communes } = await coverage(officer, "");
      expect(rows.map((row) => row.code)).toEqual([OWN]);
      expect(communes).toHaveLength(1);
      expect(total.counted).toBe(rows[0]?.counted);
      expect((await csvRows(officer, "do-phu", "")).map(([code]) => code)).toEqual([OWN]);
      const own = await csvRows(officer, "hoan-thanh", "");
      expect(new Set(own.map((row) => row[5]))).toEqual(new Set([OWN]));
      const all = await csvRows(province, "hoan-thanh", `?xa=${OWN_SLUG}`);
      expect(own).toEqual(all);
    });

    it("finds nothing of another commune", async () => {
      expect((await completions(officer, `?xa=${FOREIGN_SLUG}`)).count).toBe(0);
      expect((await completions(province, `?xa=${FOREIGN_SLUG}`)).count).toBeGreaterThan(0);
      expect(await csvRows(officer, "hoan-thanh", `?xa=${FOREIGN_SLUG}`)).toEqual([]);
      expect(await xlsxRows(officer, "do-phu", "?ten=tran bien")).toEqual([]);
      expect((await completions(officer, "")).communes.map(([slug]) => slug)).toEqual([OWN_SLUG]);
    });
  });

  describe.each(
    DATASETS.flatMap((dataset) =>
      FORMATS.map((format) => ({ name: `${dataset.id}.${format.id}`, dataset, format })),
    ),
  )("$name", ({ dataset, format }) => {
    it("is a download with an ASCII name of its day, noted before it leaves", async () => {
      const asker = dataset.roles.includes("commune-officer") ? officer : province;
      const { answer } = await file(
        asker,
        `${dataset.id}.${format.id}`,
        "?ten=An&tim=An&ai=An&lop=An&ky=2025",
      );
      expect(answer.status).toBe(200);
      expect(answer.headers.get("Content-Type")).toBe(format.mediaType);
      expect(answer.headers.get("Cache-Control")).toContain("no-store");
      expect(answer.headers.get("Content-Disposition")).toBe(
        `attachment; filename="${dataset.id}-2026-11-22.${format.id}"`,
      );
      const [event] = await database().select().from(auditEvents).orderBy(desc(auditEvents.id)).limit(1);
      expect(event).toMatchObject({
        action: "report.exported",
        actorId: asker.personId,
        detail: {
          dataset: dataset.id,
          format: format.id,
          filters: expect.stringMatching(/^\?((ten|tim|ai|lop)=An|ky=2025)$/),
          rows: expect.any(Number),
        },
      });
    });

    it("has one header per column", () => {
      expect(new Set(dataset.columns.map(({ key }) => key)).size).toBe(dataset.columns.length);
      expect(new Set(dataset.columns.map(({ header }) => header)).size).toBe(dataset.columns.length);
    });
  });

  it.each(["hoan-thanh", "hoan-thanh.odt", "khac.csv", "hoan-thanh.csv.exe", ".csv"])(
    "there is no report %s",
    async (name) => {
      expect((await file(province, name)).answer.status).toBe(404);
    },
  );
});
