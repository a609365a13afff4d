/**
 * Every dataset says the same in every format, whatever the filter. That a dataset says what its screen shows is
 * screens-and-files.test.ts.
 */
import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import { beforeAll, describe, expect, it } from "vitest";
import { people } from "#drizzle/schema/accounts";
import { makeClass } from "#tests/support/classes-factories";
import { makeProgramme } from "#tests/support/coverage-factories";
import { describeWithDatabase } from "#tests/support/database";
import { makeViewer } from "#tests/support/factories";
import { makeCircumstances } from "#tests/support/make-circumstances";
import { makeProvince } from "#tests/support/make-province";
import { csvRows, docxRows, pdfListText, withoutSpaces, xlsxRows } from "#tests/support/read-lists";
import type { Viewer } from "~/features/accounts/viewer";
import { recordEvent } from "~/features/audit/record-event.server";
import { cellForPeople, cellForPrograms } from "~/features/reports/cell-words";
import type { Dataset } from "~/features/reports/dataset";
import { DATASETS } from "~/features/reports/datasets.server";
import { findFormat, sheetOf } from "~/features/reports/open-report.server";
import type { Cell } from "~/features/reports/sheet";
import { formatCalendarDate } from "~/i18n/format";
import { translator } from "~/i18n/translate";
import { fixClock } from "~/platform/clock.server";

/** By dataset; at least one of a dataset's leaves some rows, and one leaves none. */
const FILTERS: Record<string, string[]> = {
  "do-phu": ["", "?loai=phuong&sap=ti-le&chieu=giam", "?ten=long", "?ngay=2026-06-30", "?ten=khong-co"],
  "hoan-thanh": [
    "?ten=nguyen&tu=2026-06-01&den=2026-06-30",
    "?xa=bien-hoa",
    "?chuyen-de=ung-dung-ai&den=2026-05-01",
    "?xa=khong-co",
    "?cach=giam-sat",
    "?cach=ho-tro&xa=bien-hoa",
  ],
  "nhat-ky": ["", "?ai=nguyen van mau", "?ve=do-phu&viec=report.exported", "?tu=2026-11-23"],
  "ban-do-du-lieu": ["?giu=audit-log", "?tim=mat khau", "?tim=khong-co-cot-nay"],
  "nguoi-hoc": ["?xa=bien-hoa", "?ten=nguyen&tinh=co", "?tinh=chua&doi-tuong=official", "?xa=khong-co"],
  "luot-kiem-tra": [
    "?xa=bien-hoa",
    "?ten=tran&ket-qua=dat",
    "?chuyen-de=dnis&ket-qua=chua-dat",
    "?cach=giam-sat",
    "?cach=ho-tro",
  ],
  // The programme always has indicators: no filter leaves none.
  "chi-tieu": ["", "?ky=2026-11"],
  "lop-hoc": ["", "?tinh-trang=running", "?xa=khong-co"],
  "danh-sach-lop": ["", "?chuyen-de=khong-co"],
  "chung-nhan": ["?tim=nguyen van", "?tim=khong co ai ten the nay"],
};

describeWithDatabase("every dataset in every format", (database) => {
  let viewer: Viewer;
  const t = translator("vi");

  beforeAll(async () => {
    fixClock("2026-11-22T08:00:00Z");
    await makeProgramme(database(), {
      indicators: [
        { id: "nguoi-lon", name: "Người trưởng thành có kỹ năng số", unit: "percent", counts: "passed" },
        { id: "da-hoc", name: "Người đã học xong một chuyên đề", unit: "people", counts: "trained" },
      ],
    });
    await makeProvince(database(), { people: 1_000 });
    await makeCircumstances(database(), { communeCode: "26068" });
    viewer = await makeViewer(database(), [{ role: "province-admin" }], { communeCode: "26068" });
    const listed = await database().select({ id: people.id }).from(people).limit(7);
    await makeClass(database(), {
      communeCode: "26068",
      members: listed.map(({ id }) => id),
      starts: ["2026-11-20T01:00:00Z", "2026-11-21T01:00:00Z"],
      guestTrainers: "Nguyễn Văn Mẫu",
    });
    await makeClass(database(), { communeCode: "26068", state: "planned" });
    for (const id of ["do-phu", "hoan-thanh"])
      await recordEvent(database(), {
        actorId: viewer.personId,
        action: "report.exported",
        subject: { type: "report", id },
        detail: { dataset: id, rows: 95, purpose: "báo cáo “tuần”" },
      });
    return () => fixClock(null);
  });

  const request = () => ({ db: database(), viewer, today: "2026-11-22", locale: "vi" as const, t });
  const written = async (dataset: Dataset, search: string, format: string) => {
    const opened = await dataset.open(request(), new URLSearchParams(search));
    const out = new PassThrough();
    const file = buffer(out);
    await findFormat(format).write(sheetOf(dataset, opened, request(), "kiểm tra"), out, "vi");
    return file;
  };
  const cellsOf = async (dataset: Dataset, search: string) => {
    const { count, batches } = await dataset.open(request(), new URLSearchParams(search));
    const rows: Cell[][] = [];
    for await (const batch of batches) rows.push(...batch);
    expect(rows).toHaveLength(count);
    return rows;
  };
  const words = ({ columns }: Dataset, rows: Cell[][], say: typeof cellForPeople) =>
    rows.map((row) => columns.map(({ kind }, at) => say(kind, row[at] ?? null, "vi")));

  it("is tried with filters for all of them, of which some leave rows and some none", async () => {
    expect(Object.keys(FILTERS).sort()).toEqual(DATASETS.map(({ id }) => id).sort());
    for (const dataset of DATASETS) {
      const counts = await Promise.all(
        (FILTERS[dataset.id] ?? []).map(async (search) => (await cellsOf(dataset, search)).length),
      );
      const none = dataset.id === "chi-tieu" ? expect.any(Number) : 0;
      expect([dataset.id, Math.max(...counts) > 1, Math.min(...counts)]).toEqual([dataset.id, true, none]);
    }
  });

  describe.each(
    DATASETS.flatMap((dataset) =>
      (FILTERS[dataset.id] ?? []).map((search) => [dataset.id + search, dataset, search] as const),
    ),
  )("%s", (_name, dataset, search) => {
    const headers = dataset.columns.map(({ header }) => t(header));

    it("is the same in CSV, Excel, Word and PDF", async () => {
      const cells = await cellsOf(dataset, search);
      const forPeople = words(dataset, cells, cellForPeople);
      expect(csvRows(await written(dataset, search, "csv"))).toEqual([
        headers,
        ...words(dataset, cells, cellForPrograms),
      ]);
      expect(await xlsxRows(await written(dataset, search, "xlsx"))).toEqual([
        headers,
        ...cells.map((row) =>
          dataset.columns.map(({ kind }, at) => {
            const cell = row[at] ?? null;
            return cell === null ? "" : kind === "date" ? formatCalendarDate(String(cell)) : String(cell);
          }),
        ),
      ]);
      expect(docxRows(await written(dataset, search, "docx"))).toEqual([headers, ...forPeople]);
      expect(await pdfListText(await written(dataset, search, "pdf"), headers)).toBe(
        withoutSpaces(forPeople.flat().join("")),
      );
    });
  });
});
