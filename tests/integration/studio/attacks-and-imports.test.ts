/** Everything an author can type or bring is data: the guard's attack table through the studio's own addresses. */
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import {
  Document,
  HeadingLevel,
  ImageRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from "docx";
import { eq } from "drizzle-orm";
import { strToU8, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { lessonDrafts } from "#drizzle/schema/authoring";
import { lessonRevisions, topicMedia } from "#drizzle/schema/lessons";
import { ask, dataOf } from "#tests/support/admin-factories";
import { describeWithDatabase } from "#tests/support/database";
import { draftOf, makeStudio, type Studio } from "#tests/support/studio-factories";
import { ATTACKS, canarySang, forgetCanary, removeCanary, SECRET } from "#tests/unit/lessons/attack-payloads";
import { closeCompiler } from "~/features/lessons/mdx/compile-lesson.server";
import { importDocument } from "~/features/studio/import-document.server";
import { createLesson } from "~/features/studio/open-draft.server";
import { fixClock } from "~/platform/clock.server";
import { action as draftForm } from "~/routes/teach/draft";
import { loader as preview } from "~/routes/teach/draft-preview";
import { action as save } from "~/routes/teach/draft-save";

/** A PNG of 2 × 2 points with a comment that names somebody. */
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAFHRFWHRDb21tZW50AEhvIHZhIHRlbiBhEhz/BQAAABFJREFUeJxj+M/AAEQQCoKBAAA+6gP9m/CGNAAAAABJRU5ErkJggg==",
  "base64",
);

describeWithDatabase("the studio", (database) => {
  let studio: Studio;
  const dataDir = mkdtempSync(join(tmpdir(), "bdhvs-attack-"));
  beforeAll(async () => {
    fixClock("2026-11-22T01:00:00Z");
    process.env.CANARY_SECRET = SECRET;
    studio = await makeStudio(database(), dataDir);
  });
  afterAll(async () => {
    await closeCompiler();
    removeCanary();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it("refuses every attack at its line, shows nothing of it, and never runs it", async () => {
    const { db, trainer, topicId } = studio;
    const made = await createLesson(db, trainer, { topicId, title: "Tấn công" });
    const id = "draftId" in made ? made.draftId : "";
    const params = { id };
    for (const [index, { name, source, code }] of ATTACKS.entries()) {
      const { version } = await draftOf(db, id);
      const form = { version: String(version), source };
      const answer = await ask(db, save, trainer, { address: `/giang-vien/bai/${id}/luu`, params, form });
      const findings = (await (answer as Response).json()) as { findings?: { faults: unknown[] } };
      const kept = (await draftOf(db, id)).source;
      // Signs that no text holds are dropped on the way, and some texts are too long to keep at all.
      if (findings.findings && code !== "control-character" && kept === source)
        expect(findings.findings.faults.length, name).toBeGreaterThan(0);
      expect(JSON.stringify(findings), name).not.toContain(SECRET);
      expect(canarySang(), name).toBe(false);
      forgetCanary();
      // All pages share one check, so every tenth is enough to see that none goes around it.
      if (index % 10 > 0) continue;
      const shown = dataOf(
        await ask(db, preview, trainer, { address: `/giang-vien/bai/${id}/xem`, params }),
      ) as { text: unknown };
      if (findings.findings?.faults.length) expect(shown.text, name).toBeNull();
      expect(JSON.stringify([findings, shown]), name).not.toContain(SECRET);
      expect(canarySang(), name).toBe(false);
      if (findings.findings?.faults.length) {
        const submit = { version: String((await draftOf(db, id)).version), intent: "submit" };
        const refused = await ask(db, draftForm, trainer, {
          address: `/giang-vien/bai/${id}`,
          params,
          form: submit,
        });
        expect(dataOf(refused), name).toMatchObject({ data: { errors: { "": expect.any(String) } } });
      }
      forgetCanary();
    }
    expect((await draftOf(db, id)).state).toBe("draft");
    expect(await db.select().from(lessonRevisions).where(eq(lessonRevisions.title, "Bài"))).toEqual([]);
  }, 120_000);

  describe("imports", () => {
    const docx = () =>
      Packer.toBuffer(
        new Document({
          sections: [
            {
              children: [
                new Paragraph({ text: "Mở đầu", heading: HeadingLevel.HEADING_1 }),
                new Paragraph({
                  children: [new TextRun("Một đoạn "), new TextRun({ text: "đậm", bold: true })],
                }),
                new Paragraph({ text: "Việc một", bullet: { level: 0 } }),
                new Paragraph({ text: "Việc hai", bullet: { level: 0 } }),
                new Table({
                  rows: [
                    new TableRow({
                      children: ["A", "B"].map((text) => new TableCell({ children: [new Paragraph(text)] })),
                    }),
                    new TableRow({
                      children: [new TableCell({ columnSpan: 2, children: [new Paragraph("1")] })],
                    }),
                  ],
                }),
                new Paragraph({
                  children: [
                    new ImageRun({ type: "png", data: PNG, transformation: { width: 2, height: 2 } }),
                  ],
                }),
                new Paragraph({ children: [new TextRun("{process.env} <script>")] }),
              ],
            },
          ],
        }),
      );

    it("a Word document with headings, lists, a table and a picture, and says what was lost", async () => {
      const { db, trainer, topicId } = studio;
      const made = await importDocument(
        db,
        trainer,
        { topicId, title: "Từ Word", bytes: await docx() },
        { dataDir },
      );
      if (!("draftId" in made)) throw new Error(made.fault);
      const { source } = await draftOf(db, made.draftId);
      expect(source).toContain("## Mở đầu");
      expect(source).toContain("Một đoạn **đậm**");
      expect(source).toMatch(/^- Việc một\n- Việc hai$/m);
      expect(source).toMatch(/^\| A +\| B +\|$/m);
      expect(source).toContain("\\{process.env} \\<script>");
      expect(source).toMatch(/<Figure src="media\/hinh-1-\w{8}\.png" alt="" \/>/);
      expect(made.report).toMatchObject({ pictures: 1, lost: { mergedCells: 1 } });
      const [media] = await db.select().from(topicMedia).where(eq(topicMedia.fromStudio, true));
      expect(existsSync(join(dataDir, "media", media?.hash ?? "", media?.path.slice(6) ?? ""))).toBe(true);
      expect(readdirSync(dataDir).filter((name) => name.startsWith("nhap-"))).toEqual([]);
    });

    it("a slide show: titles, lines, notes", async () => {
      const { db, trainer, topicId } = studio;
      const shape = (type: string, ...lines: string[]) =>
        `<p:sp><p:nvPr><p:ph type="${type}"/></p:nvPr>${lines.map((line) => `<a:p><a:r><a:t>${line}</a:t></a:r></a:p>`).join("")}</p:sp>`;
      const bytes = Buffer.from(
        zipSync({
          "ppt/slides/slide2.xml": strToU8(`<p:sld>${shape("title", "Hai")}</p:sld>`),
          "ppt/slides/slide1.xml": strToU8(
            `<p:sld>${shape("title", "Một")}${shape("body", "Ý một", "Ý &lt;hai&gt;")}</p:sld>`,
          ),
          "ppt/slides/_rels/slide1.xml.rels": strToU8(
            '<Relationships><Relationship Id="r1" Target="../notesSlides/notesSlide1.xml"/></Relationships>',
          ),
          "ppt/notesSlides/notesSlide1.xml": strToU8(
            `<p:notes>${shape("body", "Nói chậm.")}${shape("sldNum", "1")}</p:notes>`,
          ),
        }),
      );
      const made = await importDocument(
        db,
        trainer,
        { topicId, title: "Từ trang chiếu", bytes },
        { dataDir },
      );
      const { source } = await draftOf(db, "draftId" in made ? made.draftId : "");
      expect(source.split("---\n").at(-1)?.trim()).toBe(
        "## Một\n\n- Ý một\n- Ý \\<hai>\n\n> Nói chậm.\n\n## Hai",
      );
    });

    it.each<[string, () => Buffer, string]>([
      ["nothing", () => Buffer.alloc(0), "fileEmpty"],
      ["a picture", () => PNG, "fileKind"],
      ["an archive of something else", () => Buffer.from(zipSync({ "a.txt": strToU8("a") })), "fileKind"],
      ["an archive that grows without end and lies about it", bomb, "fileLarge"],
      [
        "a document cut short",
        () => Buffer.from(zipSync({ "word/document.xml": strToU8("<w:doc") })),
        "fileBroken",
      ],
    ])("refuses %s", async (_, bytes, fault) => {
      const { db, trainer, topicId } = studio;
      const before = await db.$count(lessonDrafts);
      const wish = { topicId, title: "Không thành", bytes: bytes() };
      expect(await importDocument(db, trainer, wish, { dataDir })).toEqual({ fault });
      expect(await db.$count(lessonDrafts)).toBe(before);
    });
  });
});

/** Deflated zeros of 130 MB, said to be as large as they are packed. */
function bomb(): Buffer {
  const name = "word/document.xml";
  const bytes = Buffer.from(zipSync({ [name]: new Uint8Array(1) }));
  const packed = deflateRawSync(Buffer.alloc(130 * 1024 * 1024), { level: 1 });
  const head = Buffer.from(bytes.subarray(0, 30 + name.length));
  const directory = bytes.subarray(bytes.indexOf(Buffer.from("504b0102", "hex")));
  head.writeUInt16LE(8, 8);
  directory.writeUInt16LE(8, 10);
  for (const [part, at] of [
    [head, 18],
    [directory, 20],
  ] as const) {
    part.writeUInt32LE(packed.length, at);
    part.writeUInt32LE(packed.length, at + 4);
  }
  const end = directory.indexOf(Buffer.from("504b0506", "hex"));
  directory.writeUInt32LE(head.length + packed.length, end + 16);
  return Buffer.concat([head, packed, directory]);
}
