/** Official forms hold the figures of the screens, under the names of their day, for those whose documents they are. */
import { buffer } from "node:stream/consumers";
import { and, desc, eq, lt } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { people } from "#drizzle/schema/accounts";
import { auditEvents } from "#drizzle/schema/audit";
import { ask, dataOf } from "#tests/support/admin-factories";
import { makeClass } from "#tests/support/classes-factories";
import { makeCertificate, makeProgramme } from "#tests/support/coverage-factories";
import { describeWithDatabase } from "#tests/support/database";
import { makePerson, makeViewer, makeWorkplace } from "#tests/support/factories";
import { makeProvince } from "#tests/support/make-province";
import { docxText, withoutSpaces } from "#tests/support/read-lists";
import { poppler } from "#tests/support/read-pdf";
import type { Viewer } from "~/features/accounts/viewer";
import { listTopics } from "~/features/catalog/list-topics.server";
import { figuresOn } from "~/features/coverage/figures-on.server";
import { parsePeriod, type ReportPeriod } from "~/features/coverage/report-period";
import { readIndicators } from "~/features/indicators/read-indicators.server";
import { findCommune } from "~/features/places/find-commune.server";
import { cellForPeople } from "~/features/reports/cell-words";
import { FORMS } from "~/features/reports/official/forms.server";
import { makeDocument } from "~/features/reports/official/make-document.server";
import { findForm } from "~/features/reports/official/template.server";
import { setWorkplace } from "~/features/workplaces/set-workplace.server";
import { fixClock } from "~/platform/clock.server";
import { action as saveWords, loader as words } from "~/routes/admin/document-templates";
import { loader as formFile } from "~/routes/admin/official-form";

const OWN = "26068";
const OWN_SLUG = "bien-hoa";

describeWithDatabase("official forms", (database) => {
  let province: Viewer;
  let officer: Viewer;

  beforeAll(async () => {
    fixClock("2026-11-22T08:00:00Z");
    await makeProgramme(database(), {
      province: [
        { name: "Tỉnh Đồng Nai", from: "2025-07-01", to: "2026-04-29" },
        { name: "Thành phố Đồng Nai", from: "2026-04-30" },
      ],
      issuer: ["ỦY BAN NHÂN DÂN THÀNH PHỐ ĐỒNG NAI", "SỞ KHOA HỌC VÀ CÔNG NGHỆ"],
      indicators: [
        { id: "nguoi-lon", name: "Người trưởng thành có kỹ năng số", unit: "percent", counts: "passed" },
        { id: "da-hoc", name: "Người đã học xong một chuyên đề", unit: "people", counts: "trained" },
      ],
    });
    await makeProvince(database(), { people: 1_500 });
    province = await makeViewer(database(), [{ role: "province-admin" }], { communeCode: OWN });
    officer = await makeViewer(database(), [{ role: "commune-officer", communeCode: OWN }], {
      communeCode: OWN,
    });
    return () => fixClock(null);
  });

  const period = (id: string) => parsePeriod(id) as ReportPeriod;
  const made = async (viewer: Viewer, form: string, id: string, slug?: string) =>
    makeDocument(findForm(form), {
      db: database(),
      viewer,
      period: period(id),
      commune: slug ? await findCommune(database(), slug, period(id).to) : null,
      today: "2026-11-22",
    });
  const file = async (viewer: Viewer, search: string) => {
    const answer = (await ask(database(), formFile, viewer, {
      address: `/quan-tri/bieu-mau?${search}`,
    })) as Response;
    return { answer, body: answer.ok ? await buffer(answer.body as never) : Buffer.alloc(0) };
  };

  it("Biểu 1 has the ledger's figures of every commune, up to the period's end and within it, and their sum", async () => {
    const { table } = await made(province, "bieu-1", "2026-06");
    const { communes, total } = await figuresOn(database(), province, period("2026-06"));
    expect(table.rows).toHaveLength(95);
    const byCode = new Map(communes.map((row) => [row.code, row]));
    for (const row of table.rows) {
      const figures = byCode.get(String(row[1]));
      expect([row[5], row[6], row[7], row[8], row[9], row[10], row[11], row[12]]).toEqual([
        figures?.upTo.registered,
        figures?.within.registered,
        figures?.upTo.trained,
        figures?.within.trained,
        figures?.upTo.passed,
        figures?.within.passed,
        figures?.upTo.women,
        figures?.upTo.elders,
      ]);
      expect(String(row[3])).toMatch(/ \(\*\)$/);
    }
    expect(total.upTo.passed).toBeGreaterThan(50);
    expect(table.total?.[9]).toBe(total.upTo.passed);
    expect(table.rows.reduce((sum, row) => sum + Number(row[9]), 0)).toBe(total.upTo.passed);
  });

  it("Biểu 2 counts officials by workplace wherever they live; who named none is in a last row", async () => {
    const topics = (await made(province, "bieu-2", "2026")).table.columns.length - 7;
    expect(topics).toBe(5);
    const unknown = (await made(province, "bieu-2", "2026")).table.rows.at(-1) ?? [];
    expect(unknown[1]).toBe("Chưa ghi nơi làm việc");
    const officials = await database()
      .select({ id: people.id, home: people.communeCode })
      .from(people)
      .where(and(eq(people.audience, "official"), lt(people.createdAt, new Date("2026-12-31"))))
      .orderBy(people.id);
    expect(unknown[4]).toBe(officials.length);
    const away = officials.filter(({ home }) => home !== OWN).slice(0, 2);
    const office = await makeWorkplace(database(), { communeCode: OWN, name: "Trạm Y tế", staff: 8 });
    const hall = await makeWorkplace(database(), { name: "Sở Khoa học và Công nghệ" });
    const [first, second] = away;
    if (!first || !second) throw new Error("the province has too few officials");
    await setWorkplace(database(), province, { personId: first.id, workplaceId: office });
    await setWorkplace(database(), province, { personId: second.id, workplaceId: hall });
    const { table } = await made(province, "bieu-2", "2026");
    expect(table.rows.map((row) => row.slice(1, 5))).toEqual([
      ["Sở Khoa học và Công nghệ", null, null, 1],
      ["Trạm Y tế (Phường Biên Hòa)", 8, "01/06/2026", 1],
      ["Chưa ghi nơi làm việc", null, null, officials.length - 2],
    ]);
    const [, , , , ...done] = unknown;
    expect(table.total?.slice(4, -1)).toEqual(done.slice(0, 1 + topics + 1));
    expect(table.total?.at(-1)).toBeNull();
    const own = (await made(officer, "bieu-2", "2026", OWN_SLUG)).table.rows.map((row) => row.slice(1, 5));
    expect(own.map(([name]) => name)).toEqual(["Trạm Y tế (Phường Biên Hòa)", "Chưa ghi nơi làm việc"]);
    expect(own[1]?.[3]).toBe(officials.filter(({ home }) => home === OWN).length);
  });

  it("Biểu 2 gives the share of a workplace's staff that completed everything", async () => {
    const office = await makeWorkplace(database(), { communeCode: OWN, name: "Trường Tiểu học", staff: 4 });
    const topicIds = (await listTopics(database(), "2026-11-22")).map(({ id }) => id);
    const official = async (earned: readonly string[]) => {
      const person = await makePerson(database(), {
        audience: "official",
        communeCode: OWN,
        workplaceId: office,
      });
      for (const topicId of earned) await makeCertificate(database(), person, topicId);
    };
    await official(topicIds);
    await official(topicIds.slice(0, 1));
    const { table } = await made(province, "bieu-2", "2026-11");
    const row = table.rows.find(([, name]) => String(name).startsWith("Trường Tiểu học"));
    expect(row?.slice(2)).toEqual([4, "01/06/2026", 2, 2, 1, 1, 1, 1, 1, 0.25]);
    const before = (await made(province, "bieu-2", "2026-Q1")).table.rows.map(([, name]) => name);
    expect(before).not.toContain("Trường Tiểu học (Phường Biên Hòa)");
  });

  it("Biểu 3 has the classes whose last session was in the period; of one class its sessions", async () => {
    const members = await database()
      .select({ id: people.id })
      .from(people)
      .where(eq(people.communeCode, OWN))
      .limit(3);
    const hall = await makeClass(database(), {
      communeCode: OWN,
      members: members.map(({ id }) => id),
      starts: ["2026-06-30T01:00:00Z", "2026-07-01T01:00:00Z"],
      guestTrainers: "Trần Thị Mẫu",
      state: "closed",
    });
    await makeClass(database(), { communeCode: OWN, starts: ["2026-07-03T01:00:00Z"], state: "planned" });
    expect((await made(officer, "bieu-3", "2026-06", OWN_SLUG)).table.rows).toEqual([]);
    const { table } = await made(officer, "bieu-3", "2026-07", OWN_SLUG);
    expect(table.rows).toEqual([
      [
        1,
        "30/06/2026 – 01/07/2026",
        expect.stringContaining("Hội trường UBND phường, Phường"),
        "Chuyên đề mẫu",
        "Trần Thị Mẫu",
        3,
        0,
        0,
      ],
    ]);
    expect(table.total?.slice(5)).toEqual([3, 0, 0]);
    const { body } = await file(officer, `bieu=bieu-3&ky=2026-07&xa=${OWN_SLUG}&lop=${hall.id}&dang=docx`);
    expect(docxText(body)).toContain("08:00–11:00, 30/06/2026");
    const elsewhere = await file(province, `bieu=bieu-3&ky=2026-07&xa=tran-bien&lop=${hall.id}&dang=docx`);
    expect(elsewhere.answer.status).toBe(404);
  });

  it("Biểu 5 has the programme's indicators as the screen has them, and is the province's alone", async () => {
    const { table } = await made(province, "bieu-5", "2026-11");
    const rows = await readIndicators(database(), province, period("2026-11"), "2026-11-22");
    expect(rows).toHaveLength(2);
    expect(table.rows.map((row) => row[1])).toEqual(rows.map(({ name }) => name));
    expect(table.rows[1]?.[3]).toBe(rows[1]?.reached?.value.toLocaleString("vi-VN"));
    await expect(made(officer, "bieu-5", "2026-11", OWN_SLUG)).rejects.toMatchObject({ kind: "not-found" });
  });

  it.each([
    ["2026-03", "ỦY BAN NHÂN DÂN TỈNH ĐỒNG NAI"],
    ["2026-04", "ỦY BAN NHÂN DÂN THÀNH PHỐ ĐỒNG NAI"],
  ])("of %s are headed %s", async (id, superior) => {
    expect((await made(province, "bieu-1", id)).superior).toEqual([superior]);
  });

  it("of a commune carry its name of the day and hold only its row", async () => {
    const document = await made(officer, "bieu-1", "2026-11", OWN_SLUG);
    expect(document.issuer).toEqual(["ỦY BAN NHÂN DÂN", "PHƯỜNG BIÊN HÒA"]);
    expect(document.place).toBe("Biên Hòa");
    expect(document.table.rows.map((row) => row[1])).toEqual([OWN]);
    expect(document.numberSuffix).toBe("BC-UBND");
  });

  it.each(FORMS.flatMap(({ id }) => ["docx", "pdf"].map((format) => [id, format] as const)))(
    "%s.%s holds every cell of the document and is noted",
    async (id, format) => {
      const { answer, body } = await file(province, `bieu=${id}&ky=2026-Q2&xa=&dang=${format}`);
      expect(answer.headers.get("Content-Disposition")).toBe(
        `attachment; filename="${id}-2026-Q2.${format}"`,
      );
      const { table } = await made(province, id, "2026-Q2");
      const text = withoutSpaces(
        format === "docx" ? docxText(body) : await poppler(body, "pdftotext", "-raw", "$", "-"),
      );
      for (const row of [...table.rows, table.total ?? []]) {
        const cells = table.columns.map(({ kind }, at) => cellForPeople(kind, row[at] ?? null, "vi"));
        expect(text).toContain(withoutSpaces(cells.join("")));
      }
      const [event] = await database().select().from(auditEvents).orderBy(desc(auditEvents.id)).limit(1);
      expect(event).toMatchObject({
        action: "report.exported",
        detail: { dataset: id, format, filters: "2026-Q2", rows: table.rows.length },
      });
    },
  );

  it.each([
    ["the province's document", "bieu=bieu-1&ky=2026-11&dang=docx"],
    ["another commune's", "bieu=bieu-1&ky=2026-11&xa=tran-bien&dang=docx"],
    ["an unknown form", "bieu=bieu-9&ky=2026-11&xa=bien-hoa&dang=docx"],
    ["an unknown period", "bieu=bieu-1&ky=2026-13&xa=bien-hoa&dang=docx"],
    ["an unknown format", "bieu=bieu-1&ky=2026-11&xa=bien-hoa&dang=exe"],
  ])("an officer does not find %s", async (_words, search) => {
    expect((await file(officer, search)).answer.status).toBe(404);
  });

  describe("their words", () => {
    const save = (fields: Record<string, string>) =>
      ask(database(), saveWords, province, {
        address: "/quan-tri/mau-bao-cao",
        form: {
          document: "bieu-1.province",
          heading: "BÁO CÁO",
          summary: "Kết quả {kỳ}",
          numberSuffix: "BC-SKHCN",
          signer: "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC",
          signerName: "Nguyễn Văn Mẫu",
          recipients: "- Lưu: VT.",
          ...fields,
        },
      });

    it("are changed by the province, hold for the next document, and the change is noted", async () => {
      expect(((await save({})) as Response).status).toBe(302);
      const document = await made(province, "bieu-1", "2026-Q2");
      expect(document).toMatchObject({
        summary: "Kết quả quý II/2026",
        signer: ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"],
        signerName: "Nguyễn Văn Mẫu",
        recipients: ["- Lưu: VT."],
      });
      const [event] = await database().select().from(auditEvents).orderBy(desc(auditEvents.id)).limit(1);
      expect(event).toMatchObject({
        action: "template.changed",
        subjectId: "bieu-1.province",
        detail: { fields: expect.arrayContaining(["signer", "recipients"]) },
      });
      const { documents } = dataOf(
        await ask(database(), words, province, { address: "/quan-tri/mau-bao-cao" }),
      );
      expect(documents.find(({ id }) => id === "bieu-1.province")?.template.signerName).toBe(
        "Nguyễn Văn Mẫu",
      );
      expect((await made(officer, "bieu-1", "2026-11", OWN_SLUG)).signerName).toBe("");
    });

    it("come back with the fault named and what was typed kept", async () => {
      const answer = (await save({ heading: "", signerName: "Trần Thị Mẫu" })) as unknown as {
        data: { errors: Record<string, string>; typed: { signerName: string } };
      };
      expect(answer.data.errors).toEqual({ heading: "Tên loại văn bản: hãy ghi nội dung." });
      expect(answer.data.typed.signerName).toBe("Trần Thị Mẫu");
    });
  });
});
