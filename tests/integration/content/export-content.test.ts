import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { eq, sql } from "drizzle-orm";
import { afterAll, describe, expect, it } from "vitest";
import { communePopulations } from "#drizzle/schema/places";
import {
  lessonText,
  makeFolder,
  makeTree,
  questionText,
  SMALL_TREE,
  SVG,
  writeFiles,
} from "#tests/support/content-factories";
import { describeWithDatabase } from "#tests/support/database";
import { exportContent } from "~/features/content/export-content.server";
import { loadContent } from "~/features/content/load-content.server";
import { closeCompiler } from "~/features/lessons/mdx/compile-lesson.server";
import { type Database, selectRows } from "~/platform/database/client.server";

const NOW = new Date("2026-11-22T01:00:00Z");

/** Milliseconds: every lesson of the product is compiled twice, on a machine that may be busy. */
const COMPILING = 300_000;

/** What content means, without the ids and moments that every database gives anew. */
async function meaning(db: Database) {
  const drop = (row: string, ...columns: string[]) =>
    sql.raw(`(to_jsonb(${row}) ${columns.map((column) => `- '${column}'`).join(" ")})`);
  const select = async (what: ReturnType<typeof sql>) =>
    (await selectRows<{ row: unknown }>(db, sql`select to_jsonb(rows) as row from (${what}) rows`))
      .map(({ row }) => JSON.stringify(row))
      .sort();
  return {
    programme: await select(sql`select ${drop("p", "updated_at")} as p from programmes p`),
    topics: await select(
      sql`select ${drop("t", "id", "updated_at")} as t from topics t where retired_at is null`,
    ),
    lessons: await select(
      sql`select t.slug as topic, l.slug, l.position, ${drop("r", "id", "lesson_id", "number", "created_at")} as r
        from lessons l join topics t on t.id = l.topic_id join lesson_revisions r on r.id = l.current_revision_id
        where l.retired_at is null`,
    ),
    media: await select(
      sql`select t.slug as topic, m.path, ${drop("f", "created_at")} as f
        from topic_media m join topics t on t.id = m.topic_id join media_files f on f.hash = m.hash`,
    ),
    questions: await select(
      sql`select t.slug as topic, q.key, q.position, l.slug as lesson,
          ${drop("r", "id", "question_id", "number", "created_at")} as r
        from questions q join topics t on t.id = q.topic_id left join lessons l on l.id = q.lesson_id
        join question_revisions r on r.id = q.current_revision_id where q.retired_at is null`,
    ),
    communes: await select(sql`select * from communes`),
    names: await select(sql`select * from commune_names`),
    populations: await select(sql`select * from commune_populations`),
    map: await select(sql`select source from commune_maps`),
  };
}

/** Says something about every column that is exported. */
const FULL_TREE = {
  ...SMALL_TREE,
  "programme.yaml": `name: "Tên: có dấu hai chấm"
summary: 'Câu có "ngoặc kép" và # dấu thăng'
summaryEn: Some words
province:
  - { name: Tỉnh A, to: 2026-04-29 }
  - { name: Thành phố A, from: 2026-04-30 }
issuer: [ỦY BAN, "123", "yes"]
targetShare: 0.07
passMark: 66.6
adultAge: 16
adultShare: 0.7123
certificateNumber: "{year}-{seq}"
audiences:
  - { id: a, name: Nhóm A }
  - { id: b, name: Nhóm B, nameEn: Group B }
`,
  "topics/1-mot/topic.yaml": `title: Một
titleEn: One
summary: "2026"
summaryEn: Summary
audiences: [b]
countsTowardTarget: false
passMark: 33
attempts: 3
cooldown: 90
opensOn: 2027-01-15
`,
  "topics/1-mot/questions.mdx": `---\ndraw: 1\ntimeLimitMinutes: 7\n---\n\n${questionText("cau-1")}\n${questionText("cau-2", "bai-hai")}`,
  "topics/26-cuoi/topic.yaml": "title: Cuối\naudiences: []\n",
  "topics/26-cuoi/100-hinh.mdx": lessonText(
    "Hình",
    '<Figure src="media/chung.svg" alt="Hình" />',
    "minutes: 4\noutcomes:\n  - Kể được\nsources:\n  - Luật A\n  - { title: Luật B, url: https://b.example.vn }\n",
  ),
  "topics/26-cuoi/media/chung.svg": SVG,
  "topics/26-cuoi/media/chua-dung.png": Buffer.from(
    "89504e470d0a1a0a0000000d494844520000014000000048",
    "hex",
  ),
};

describeWithDatabase("exporting what is published", (source) => {
  afterAll(closeCompiler);

  describe.each([
    ["a small tree", () => makeTree(FULL_TREE)],
    ["the content of this product", () => "content"],
  ])("of %s", (_, tree) => {
    describeWithDatabase("and loading it into an empty database", (target) => {
      it(
        "gives the same rows, and to load it again changes nothing",
        async () => {
          const [dataDir, otherDataDir, out] = [makeFolder(), makeFolder(), join(makeFolder(), "out")];
          await loadContent(source(), { contentDir: tree(), dataDir, now: NOW });
          const counts = await exportContent(source(), { dataDir, outDir: out });
          const loaded = await loadContent(target(), { contentDir: out, dataDir: otherDataDir, now: NOW });
          expect(loaded.faults).toEqual([]);
          expect(loaded.changed.topics).toBe(counts.topics);
          expect(await meaning(target())).toEqual(await meaning(source()));
          const again = await loadContent(source(), { contentDir: out, dataDir, now: NOW });
          expect(Object.values(again.changed)).toEqual(Object.values(again.changed).map(() => 0));
        },
        COMPILING,
      );
    });
  });

  describeWithDatabase("with figures that somebody counted, into an empty database", (target) => {
    it("keeps them, and further populations of a commune", async () => {
      const dataDir = makeFolder();
      await loadContent(source(), { contentDir: makeTree(), dataDir, now: NOW });
      await source().insert(communePopulations).values({
        communeCode: "26248",
        asOf: "2025-12-31",
        population: 81_000,
        adults: 60_001,
        adultsSource: "imported",
        source: "xã đếm",
      });
      const out = join(makeFolder(), "out");
      await exportContent(source(), { dataDir, outDir: out });
      await loadContent(target(), { contentDir: out, dataDir: makeFolder(), now: NOW });
      expect((await meaning(target())).populations).toEqual((await meaning(source())).populations);
      await source().delete(communePopulations).where(eq(communePopulations.asOf, "2025-12-31"));
    });
  });

  describe("into a folder", () => {
    it("that holds something is refused and not touched", async () => {
      const out = writeFiles(makeFolder(), { "thu.txt": "của tôi" });
      await expect(exportContent(source(), { dataDir: makeFolder(), outDir: out })).rejects.toThrow(
        /not empty/,
      );
      expect(readdirSync(out)).toEqual(["thu.txt"]);
    });

    it("that is there and empty is filled", async () => {
      const dataDir = makeFolder();
      await loadContent(source(), { contentDir: makeTree(), dataDir, now: NOW });
      const out = join(makeFolder(), "out");
      mkdirSync(out);
      await exportContent(source(), { dataDir, outDir: out });
      expect(readdirSync(out).sort()).toEqual(["places", "programme.yaml", "topics"]);
    });

    it("leaves nothing behind when a picture's bytes are lost", async () => {
      const dataDir = makeFolder();
      await loadContent(source(), { contentDir: makeTree(), dataDir, now: NOW });
      rmSync(join(dataDir, "media"), { recursive: true });
      const parent = makeFolder();
      await expect(exportContent(source(), { dataDir, outDir: join(parent, "out") })).rejects.toThrow(
        /is missing: restore/,
      );
      expect(readdirSync(parent)).toEqual([]);
    });

    it("leaves out what was retired", async () => {
      const dataDir = makeFolder();
      await loadContent(source(), { contentDir: makeTree(), dataDir, now: NOW });
      const fewer = makeTree({ "topics/1-mot/02-bai-hai.mdx": undefined });
      writeFileSync(join(fewer, "topics/1-mot/questions.mdx"), questionText("cau-1"));
      await loadContent(source(), { contentDir: fewer, dataDir, now: NOW });
      const out = join(makeFolder(), "out");
      const counts = await exportContent(source(), { dataDir, outDir: out });
      expect(counts).toEqual({ topics: 1, lessons: 1, questions: 1, media: 1, simulations: 0 });
      expect(existsSync(join(out, "topics/1-mot/02-bai-hai.mdx"))).toBe(false);
    });
  });
});

describeWithDatabase("exporting from a database without content", (database) => {
  it("is refused", async () => {
    const out = join(makeFolder(), "out");
    await expect(exportContent(database(), { dataDir: makeFolder(), outDir: out })).rejects.toThrow(
      /Nothing is published/,
    );
    expect(existsSync(out)).toBe(false);
  });
});
