import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { eq, sql } from "drizzle-orm";
import { afterAll, expect, it } from "vitest";
import { auditEvents } from "#drizzle/schema/audit";
import { lessons, programmes, topics } from "#drizzle/schema/catalog";
import { lessonRevisions, mediaFiles, topicMedia } from "#drizzle/schema/lessons";
import { communePopulations, communes } from "#drizzle/schema/places";
import { questionRevisions, questions } from "#drizzle/schema/quizzes";
import {
  COMMUNES,
  lessonText,
  makeFolder,
  makeTree,
  questionText,
  SVG,
  writeFiles,
} from "#tests/support/content-factories";
import { describeWithDatabase } from "#tests/support/database";
import { compileFaults, lessonCompiler } from "~/features/content/compile-changed.server";
import { type LoadReport, loadContent } from "~/features/content/load-content.server";
import { readContent } from "~/features/content/read-content.server";
import { writeContent } from "~/features/content/write-content.server";
import { closeCompiler } from "~/features/lessons/mdx/compile-lesson.server";
import { sha256 } from "~/platform/crypto.server";
import { type Database, selectRows } from "~/platform/database/client.server";

const MORNING = new Date("2026-11-22T01:00:00Z");
const LATER = new Date("2026-11-23T01:00:00Z");
const TOPIC = "topics/1-mot";

/** Every row that content makes, with the transaction that wrote it last. */
async function contentRows(db: Database) {
  const tables = [
    "programmes topics lessons lesson_revisions media_files topic_media questions question_revisions",
    "communes commune_names commune_populations audit_events",
  ];
  const rows: Record<string, unknown[]> = {};
  for (const table of tables.flatMap((names) => names.split(" "))) {
    const found = await selectRows<{ row: string }>(
      db,
      sql`select xmin::text || ' ' || t::text as row from ${sql.identifier(table)} t order by 1`,
    );
    rows[table] = found.map(({ row }) => row);
  }
  return rows;
}

const NOTHING = {
  programme: 0,
  communes: 0,
  topics: 0,
  lessons: 0,
  revisions: 0,
  media: 0,
  questions: 0,
  simulations: 0,
};

describeWithDatabase("loading content", (database) => {
  afterAll(closeCompiler);

  /** Loads a folder as the only content of this file's database. */
  async function load(contentDir: string, dataDir: string, now = MORNING): Promise<LoadReport> {
    return loadContent(database(), { contentDir, dataDir, now });
  }

  async function lesson(slug: string) {
    const [found] = await database()
      .select()
      .from(lessons)
      .innerJoin(lessonRevisions, eq(lessonRevisions.id, lessons.currentRevisionId))
      .where(eq(lessons.slug, slug));
    if (!found) throw new Error(`no lesson ${slug}`);
    return { ...found.lessons, revision: found.lesson_revisions };
  }

  async function question(key: string) {
    const [found] = await database()
      .select()
      .from(questions)
      .innerJoin(questionRevisions, eq(questionRevisions.id, questions.currentRevisionId))
      .where(eq(questions.key, key));
    if (!found) throw new Error(`no question ${key}`);
    return { ...found.questions, revision: found.question_revisions };
  }

  it("stores the tree, and the second time writes nothing", async () => {
    const [folder, dataDir] = [makeTree(), makeFolder()];
    const first = await load(folder, dataDir);
    expect(first.faults).toEqual([]);
    expect(first.changed).toMatchObject({ programme: 1, topics: 1, lessons: 2, revisions: 2, questions: 2 });
    const before = await contentRows(database());
    const second = await load(folder, dataDir, LATER);
    expect(second).toEqual({ changed: NOTHING, faults: [], warnings: [] });
    expect(await contentRows(database())).toEqual(before);
  });

  it("writes nothing at all when a file has a fault", async () => {
    const [folder, dataDir] = [makeTree(), makeFolder()];
    await load(folder, dataDir);
    const before = await contentRows(database());
    writeFiles(folder, {
      "programme.yaml": "name: Tên khác\n",
      [`${TOPIC}/02-bai-hai.mdx`]: lessonText("Bài hai", "{1 + 1}"),
    });
    const { changed, faults } = await load(folder, dataDir, LATER);
    expect(changed).toEqual(NOTHING);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ file: `${TOPIC}/02-bai-hai.mdx`, line: 5, column: 1 });
    expect(await contentRows(database())).toEqual(before);
  });

  it("makes one new revision of a changed lesson and leaves its neighbours alone", async () => {
    const [folder, dataDir] = [makeTree(), makeFolder()];
    await load(folder, dataDir);
    const [before, neighbour] = [await lesson("bai-hai"), await lesson("bai-dau")];
    writeFiles(folder, { [`${TOPIC}/02-bai-hai.mdx`]: lessonText("Bài hai", "Đoạn mới.") });
    expect((await load(folder, dataDir, LATER)).changed).toEqual({ ...NOTHING, lessons: 1, revisions: 1 });
    const after = await lesson("bai-hai");
    expect(after.id).toBe(before.id);
    expect(after.revision.number).toBe(before.revision.number + 1);
    expect(after.revision.html).toContain("Đoạn mới.");
    expect(after.revision.createdAt).toEqual(LATER);
    expect(await lesson("bai-dau")).toEqual(neighbour);
  });

  it("moves a renumbered lesson without a new revision", async () => {
    const [folder, dataDir] = [makeTree(), makeFolder()];
    await load(folder, dataDir);
    const before = await lesson("bai-hai");
    writeFiles(folder, {
      [`${TOPIC}/02-bai-hai.mdx`]: undefined,
      [`${TOPIC}/05-bai-hai.mdx`]: lessonText("Bài hai"),
    });
    expect((await load(folder, dataDir, LATER)).changed).toEqual({ ...NOTHING, lessons: 1 });
    expect(await lesson("bai-hai")).toEqual({ ...before, position: 5 });
  });

  it("retires what left the files, and takes it back under its old id", async () => {
    const [folder, dataDir] = [makeTree(), makeFolder()];
    await load(folder, dataDir);
    const [lessonBefore, questionBefore] = [await lesson("bai-hai"), await question("cau-2")];
    writeFiles(folder, {
      [`${TOPIC}/02-bai-hai.mdx`]: undefined,
      [`${TOPIC}/questions.mdx`]: questionText("cau-1"),
    });
    await load(folder, dataDir, LATER);
    expect((await lesson("bai-hai")).retiredAt).toEqual(LATER);
    expect((await question("cau-2")).retiredAt).toEqual(LATER);
    expect((await question("cau-1")).retiredAt).toBeNull();
    await load(makeTree(), dataDir, LATER);
    expect(await lesson("bai-hai")).toEqual(lessonBefore);
    expect(await question("cau-2")).toEqual(questionBefore);
  });

  it("retires a topic with all that is in it, and takes it back", async () => {
    const [folder, dataDir] = [makeTree({ "topics/2-hai/topic.yaml": "title: Hai\n" }), makeFolder()];
    await load(folder, dataDir);
    const alone = makeTree({ [TOPIC]: undefined, "topics/2-hai/topic.yaml": "title: Hai\n" });
    await load(alone, dataDir, LATER);
    const [retired] = await database().select().from(topics).where(eq(topics.slug, "mot"));
    expect(retired?.retiredAt).toEqual(LATER);
    expect((await lesson("bai-dau")).retiredAt).toEqual(LATER);
    expect((await question("cau-1")).retiredAt).toEqual(LATER);
    expect((await load(alone, dataDir, LATER)).changed).toEqual(NOTHING);
    await load(folder, dataDir, LATER);
    const [back] = await database().select().from(topics).where(eq(topics.slug, "mot"));
    expect(back).toMatchObject({ id: retired?.id, retiredAt: null });
    expect((await lesson("bai-dau")).retiredAt).toBeNull();
  });

  it("gives a changed question a new revision and keeps its key's id", async () => {
    const [folder, dataDir] = [makeTree(), makeFolder()];
    await load(folder, dataDir);
    const before = await question("cau-1");
    const changed = questionText("cau-1", "bai-dau", "Việc nào mới đúng?");
    writeFiles(folder, { [`${TOPIC}/questions.mdx`]: `${changed}\n${questionText("cau-2", "bai-hai")}` });
    expect((await load(folder, dataDir, LATER)).changed).toEqual({ ...NOTHING, questions: 1 });
    const after = await question("cau-1");
    expect([after.id, after.revision.number]).toEqual([before.id, before.revision.number + 1]);
  });

  it("estimates minutes from the words where the author gives none", async () => {
    const words = `${"một hai ba bốn năm\n".repeat(70)}`;
    const folder = makeTree({
      [`${TOPIC}/03-dai.mdx`]: lessonText("Dài", words),
      [`${TOPIC}/04-ngan.mdx`]: lessonText("Ngắn", "Một câu."),
      [`${TOPIC}/05-ghi.mdx`]: lessonText("Ghi", words, "minutes: 9\n"),
    });
    await load(folder, makeFolder());
    const minutes = await Promise.all(
      ["dai", "ngan", "ghi"].map(async (slug) => (await lesson(slug)).revision.minutes),
    );
    expect(minutes).toEqual([3, 1, 9]);
  });

  it("keeps media by hash, once for two topics, and a new picture makes a new revision", async () => {
    const folder = makeTree({
      "topics/2-hai/topic.yaml": "title: Hai\n",
      "topics/2-hai/01-hinh-chung.mdx": lessonText("Hình", '<Figure src="media/chung.svg" alt="Hình" />'),
      "topics/2-hai/media/chung.svg": SVG,
    });
    const dataDir = makeFolder();
    await load(folder, dataDir);
    const hash = sha256(SVG);
    const stored = await database().select().from(mediaFiles).where(eq(mediaFiles.hash, hash));
    expect(stored).toMatchObject([{ mime: "image/svg+xml", bytes: SVG.length, width: 320, height: 200 }]);
    const names = await database().select().from(topicMedia).where(eq(topicMedia.hash, hash));
    expect(names.map(({ path }) => path).sort()).toEqual(["media/chung.svg", "media/hinh.svg"]);
    expect(readFileSync(join(dataDir, "media", hash, "hinh.svg"), "utf8")).toBe(SVG);
    expect(readFileSync(join(dataDir, "media", hash, "chung.svg"), "utf8")).toBe(SVG);
    expect((await lesson("bai-dau")).revision.html).toContain(`/media/${hash}/hinh.svg`);

    const drawn = SVG.replace("320", "640");
    writeFiles(folder, { [`${TOPIC}/media/hinh.svg`]: drawn });
    expect((await load(folder, dataDir, LATER)).changed).toMatchObject({
      lessons: 1,
      revisions: 1,
      media: 2,
    });
    expect((await lesson("bai-dau")).revision.html).toContain(`/media/${sha256(drawn)}/hinh.svg`);
    expect(existsSync(join(dataDir, "media", hash, "hinh.svg"))).toBe(true);
  });

  it("brings back bytes that were lost, and leaves no half file behind", async () => {
    const [folder, dataDir] = [makeTree(), makeFolder()];
    await load(folder, dataDir);
    rmSync(join(dataDir, "media"), { recursive: true });
    expect((await load(folder, dataDir)).changed).toEqual(NOTHING);
    expect(readFileSync(join(dataDir, "media", sha256(SVG), "hinh.svg"), "utf8")).toBe(SVG);
    expect(readdirSync(join(dataDir, "incoming"))).toEqual([]);
  });

  it("estimates adults by the programme's share, and never replaces a counted figure", async () => {
    const [folder, dataDir] = [makeTree({ "programme.yaml": "name: Một\nadultShare: 0.72\n" }), makeFolder()];
    await load(folder, dataDir);
    const figures = async () => {
      const rows = await database().select().from(communePopulations);
      return Object.fromEntries(
        rows.map(({ communeCode, adults, adultsSource, rule }) => [
          communeCode,
          [adults, adultsSource, rule],
        ]),
      );
    };
    expect(await figures()).toEqual({
      "26041": [141883, "estimated", "dân số × 0,72"],
      "26248": [57600, "estimated", "dân số × 0,72"],
    });
    await database()
      .update(communePopulations)
      .set({ adults: 150_000, adultsSource: "imported", rule: null, source: "xã đếm" })
      .where(eq(communePopulations.communeCode, "26041"));
    writeFiles(folder, { "programme.yaml": "name: Một\nadultShare: 0.7\n" });
    expect((await load(folder, dataDir)).changed).toEqual({ ...NOTHING, programme: 1, communes: 1 });
    expect(await figures()).toEqual({
      "26041": [150_000, "imported", null],
      "26248": [56000, "estimated", "dân số × 0,7"],
    });
    await database().delete(communePopulations);
  });

  it("keeps a commune that the list no longer names, and says so", async () => {
    const dataDir = makeFolder();
    await load(makeTree(), dataDir);
    const shorter = COMMUNES.split("\n")
      .filter((line) => !line.startsWith("26248"))
      .join("\n");
    const { warnings } = await load(makeTree({ "places/communes.csv": shorter }), dataDir);
    expect(warnings).toMatchObject([{ code: "communeKept", parameters: { code: "26248" } }]);
    expect(await database().select().from(communes)).toHaveLength(2);
  });

  it("leaves the communes alone where the tree has no list", async () => {
    const dataDir = makeFolder();
    await load(makeTree(), dataDir);
    const { changed, warnings } = await load(makeTree({ "places/communes.csv": undefined }), dataDir);
    expect(changed.communes).toBe(0);
    expect(warnings).toMatchObject([{ code: "noCommunes" }]);
  });

  it("is recorded once for each load that changed something", async () => {
    const [folder, dataDir] = [makeTree({ "programme.yaml": "name: Ghi sổ\n" }), makeFolder()];
    const events = async () =>
      (await database().select().from(auditEvents).where(eq(auditEvents.action, "content.loaded"))).length;
    await load(folder, dataDir);
    const before = await events();
    await load(folder, dataDir);
    expect(await events()).toBe(before);
    writeFiles(folder, { "programme.yaml": "name: Ghi sổ lần nữa\n" });
    await load(folder, dataDir);
    expect(await events()).toBe(before + 1);
  });

  it("touches the programme's row only when its meaning changed", async () => {
    const [folder, dataDir] = [makeTree({ "programme.yaml": "name: Tên\npassMark: 80\n" }), makeFolder()];
    await load(folder, dataDir);
    writeFiles(folder, { "programme.yaml": "# lời giải thích mới\npassMark: 0.8\nname: Tên\n" });
    expect((await load(folder, dataDir, LATER)).changed).toEqual(NOTHING);
    writeFiles(folder, { "programme.yaml": "name: Tên mới\n" });
    await load(folder, dataDir, LATER);
    const [programme] = await database().select().from(programmes);
    expect(programme).toMatchObject({ name: "Tên mới", updatedAt: LATER });
  });

  it("by several processes at once is as by one", async () => {
    await load(makeTree(), makeFolder()); // so that no earlier difference makes them wait for each other
    const folder = makeTree({
      "topics/3-dong-thoi/topic.yaml": "title: Đồng thời\n",
      "topics/3-dong-thoi/01-mot-lan.mdx": lessonText("Một lần", "Chỉ một lần."),
      "topics/3-dong-thoi/questions.mdx": questionText("dong-thoi", "mot-lan"),
    });
    const { content } = await readContent(folder, "2026-11-22");
    if (!content) throw new Error("the tree has a fault");
    const compiler = lessonCompiler();
    const texts = content.topics.flatMap((topic) => topic.lessons);
    expect(await compileFaults(texts, compiler)).toEqual([]);
    const write = () => database().transaction((tx) => writeContent(tx, content, compiler, MORNING));
    const written = await Promise.all([write(), write(), write(), write()]);
    expect(written.filter(({ changed }) => changed.revisions > 0)).toHaveLength(1);
    const { id, revision } = await lesson("mot-lan");
    const revisions = await database().select().from(lessonRevisions).where(eq(lessonRevisions.lessonId, id));
    expect([revisions.length, revision.number]).toEqual([1, 1]);
    expect((await question("dong-thoi")).revision.number).toBe(1);
  });
});
