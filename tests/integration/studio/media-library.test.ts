/** A picture goes from a trainer's device into a lesson; what is used stays, and what is removed is really gone. */
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { and, eq, inArray } from "drizzle-orm";
import sharp from "sharp";
import { afterAll, beforeAll, expect, it } from "vitest";
import { auditEvents } from "#drizzle/schema/audit";
import { lessonDrafts } from "#drizzle/schema/authoring";
import { programmes } from "#drizzle/schema/catalog";
import { lessonRevisions, mediaFiles, topicMedia } from "#drizzle/schema/lessons";
import { KEYS } from "#tests/support/accounts-factories";
import { ask, dataOf } from "#tests/support/admin-factories";
import { makeFolder } from "#tests/support/content-factories";
import { describeWithDatabase } from "#tests/support/database";
import { pdf, photograph, webm } from "#tests/support/media-bytes";
import { draftOf, makeStudio, publishAll, type Studio } from "#tests/support/studio-factories";
import { exportContent } from "~/features/content/export-content.server";
import { loadContent } from "~/features/content/load-content.server";
import { closeCompiler } from "~/features/lessons/mdx/compile-lesson.server";
import { checkDraft } from "~/features/studio/check-draft.server";
import { addMedia, MOST_FILES } from "~/features/studio/media/add-media.server";
import { dropMedia } from "~/features/studio/media/drop-media.server";
import { readLibrary } from "~/features/studio/media/read-library.server";
import { removeMedia } from "~/features/studio/media/remove-media.server";
import { createLesson } from "~/features/studio/open-draft.server";
import { fixClock, now } from "~/platform/clock.server";
import { readEnv } from "~/platform/env.server";
import { runDueJobs } from "~/platform/jobs/run-jobs.server";
import { action as upload } from "~/routes/teach/draft-upload";
import { action, loader } from "~/routes/teach/media";

const PAGE = { address: "/giang-vien/hoc-lieu/mot", params: { topic: "mot" } };

describeWithDatabase("a topic's library", (database) => {
  let studio: Studio;
  let picture: Buffer;
  const dataDir = mkdtempSync(join(tmpdir(), "bdhvs-media-"));
  beforeAll(async () => {
    fixClock("2026-11-25T01:00:00Z");
    studio = await makeStudio(database(), dataDir);
    picture = await photograph(1300, 160);
  });
  afterAll(async () => {
    await closeCompiler();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const add = (name: string, bytes: Buffer, alt = "Lớp học ở nhà văn hoá") =>
    addMedia(studio.db, studio.trainer, { topicId: studio.topicId, name, bytes, alt }, { dataDir });
  const added = async (name: string, bytes: Buffer, alt?: string) => {
    const answer = await add(name, bytes, alt);
    if ("refused" in answer) throw new Error(answer.refused);
    return answer.path;
  };
  const fileOf = async (path: string) => {
    const { files } = await readLibrary(studio.db, studio.trainer, "mot");
    return files.find((file) => file.path === path);
  };

  it("offers a photograph in three widths and two formats, on the learner's page too", async () => {
    const { db, trainer, topicId } = studio;
    const path = await added("Ảnh lớp học.JPG".normalize("NFD"), picture);
    expect(path).toMatch(/^media\/anh-lop-hoc-[0-9a-f]{8}\.jpg$/);
    const [hash = ""] = /[0-9a-f]{64}/.exec((await fileOf(path))?.address ?? "") ?? [];
    const folder = join(dataDir, "media", hash);
    expect(readdirSync(folder).sort()).toEqual([
      path.slice(6),
      "~1280.avif",
      "~1280.webp",
      "~360.avif",
      "~360.webp",
      "~720.avif",
      "~720.webp",
    ]);
    expect((await sharp(join(folder, "~360.webp")).metadata()).width).toBe(360);
    for (const name of readdirSync(folder))
      expect(await sharp(join(folder, name)).metadata(), name).not.toHaveProperty("exif");

    const made = await createLesson(db, trainer, {
      topicId,
      title: "Bài có hình",
      body: `Đây là lớp học.\n\n<Figure src="${path}" alt="Lớp học" />\n\n![Lớp học](${path})\n`,
    });
    const draftId = "draftId" in made ? made.draftId : "";
    const checked = await checkDraft(db, await draftOf(db, draftId), { dataDir });
    expect(checked.kilobytes).toBeLessThan(((await fileOf(path))?.bytes ?? 0) / 1024);

    await publishAll(studio, draftId, "minor");
    const { revisionId } = await draftOf(db, draftId);
    const [revision] = await db
      .select()
      .from(lessonRevisions)
      .where(eq(lessonRevisions.id, revisionId ?? ""));
    const sources = revision?.html.match(
      /<source type="image\/(avif|webp)" srcSet="[^"]+ 360w, [^"]+ 720w, [^"]+ 1280w"/g,
    );
    expect(sources).toHaveLength(4);
    expect(revision?.html).toContain(`<img src="/media/${hash}/${path.slice(6)}"`);
    expect((await fileOf(path))?.uses).toMatchObject([{ kind: "inUse", title: "Bài có hình" }]);
  });

  it("weighs a lesson by the form that a phone fetches, and holds it to the programme's limit", async () => {
    const { db, topicId } = studio;
    const path = await added("nang.jpg", await photograph(900, 300));
    const source = `---\ntitle: Nặng\n---\n\n<Figure src="${path}" alt="Nhiễu" />\n`;
    const checked = await checkDraft(db, { topicId, slug: "nang", source }, { dataDir });
    const [hash = ""] = /[0-9a-f]{64}/.exec((await fileOf(path))?.address ?? "") ?? [];
    const { size } = statSync(join(dataDir, "media", hash, "~720.webp"));
    expect(checked.kilobytes).toBeGreaterThanOrEqual(Math.floor(size / 1024));
    expect(checked.kilobytes).toBeLessThan(size / 1024 + 4);
  });

  it("gives the same pictures again when what is published is written out and loaded elsewhere", async () => {
    const { db } = studio;
    const [out, otherDir] = [join(makeFolder(), "out"), makeFolder()];
    await exportContent(db, { dataDir, outDir: out });
    const before = await db.select().from(lessonRevisions);
    const { changed } = await loadContent(db, { contentDir: out, dataDir: otherDir, now: now() });
    expect(changed.revisions).toBe(0);
    const [shown = ""] = before.flatMap(
      ({ html }) => /\/media\/[0-9a-f]{64}\/~360\.webp/.exec(html)?.[0] ?? [],
    );
    expect(existsSync(join(otherDir, shown))).toBe(true);
  });

  it("keeps a file that a draft, a lesson or an earlier revision uses, and removes one that nothing uses", async () => {
    const { db, trainer, topicId } = studio;
    const remove = (path: string) => removeMedia(db, trainer, { topicId, path });
    expect(await remove("media/hinh.svg")).toBe("fromFiles");
    const used = (await readLibrary(db, trainer, "mot")).files.find(({ path }) =>
      path.startsWith("media/anh-lop-hoc"),
    );
    expect(await remove(used?.path ?? "")).toBe("used");

    const path = await added("tam.png", await photograph(400, 200));
    const made = await createLesson(db, trainer, { topicId, title: "Nháp", body: `![Hình](${path})\n` });
    expect(await remove(path)).toBe("used");
    expect((await fileOf(path))?.uses).toMatchObject([{ kind: "draft" }]);
    await db
      .update(lessonDrafts)
      .set({ source: `---\ntitle: Nháp\n---\n\n![Hình](${path}.png)\n` })
      .where(eq(lessonDrafts.id, "draftId" in made ? made.draftId : ""));
    const [row] = await db
      .select()
      .from(topicMedia)
      .where(and(eq(topicMedia.topicId, topicId), eq(topicMedia.path, path)));
    expect(await remove(path)).toBeUndefined();
    expect(await fileOf(path)).toBeUndefined();
    await runDueJobs({ db, env: { ...readEnv({}), dataDir }, keys: KEYS }, [dropMedia]);
    expect(existsSync(join(dataDir, "media", row?.hash ?? ""))).toBe(false);
    expect(
      await db
        .select()
        .from(mediaFiles)
        .where(eq(mediaFiles.hash, row?.hash ?? "")),
    ).toEqual([]);
  });

  it("keeps bytes that another name still shows", async () => {
    const { db, trainer, topicId } = studio;
    const bytes = await photograph(400, 210);
    const [one, two] = [await added("mot.jpg", bytes), await added("hai.jpg", bytes)];
    expect(await removeMedia(db, trainer, { topicId, path: one })).toBeUndefined();
    fixClock("2026-11-25T03:00:00Z");
    await runDueJobs({ db, env: { ...readEnv({}), dataDir }, keys: KEYS }, [dropMedia]);
    expect(existsSync(join(dataDir, (await fileOf(two))?.address ?? ""))).toBe(true);
  });

  it("takes decoration without words, and shows it with none", async () => {
    const { db, trainer, topicId } = studio;
    const bytes = await photograph(400, 90);
    const wish = { topicId, name: "vien.jpg", bytes, decorative: true };
    expect(await addMedia(db, trainer, { ...wish, alt: "Đường viền" }, { dataDir })).toEqual({
      refused: "alt",
      what: "",
    });
    const answer = await addMedia(db, trainer, { ...wish, alt: "" }, { dataDir });
    const path = "path" in answer ? answer.path : "";
    expect((await fileOf(path))?.alt).toBe("");
    const source = `---\ntitle: Viền\n---\n\n<Figure src="${path}" decorative="yes" />\n`;
    const { shown } = await checkDraft(db, { topicId, slug: "vien", source }, { dataDir });
    expect(shown?.text.html).toMatch(/<img [^>]*alt=""/);
    const silent = `---\ntitle: Viền\n---\n\n<Figure src="${path}" />\n`;
    const { faults } = await checkDraft(db, { topicId, slug: "vien", source: silent }, { dataDir });
    expect(faults).toHaveLength(1);
  });

  it("offers a PDF as a link that says what it weighs, and no lesson gets heavier by it", async () => {
    const { db, topicId } = studio;
    const path = await added("Mẫu đơn.pdf", await pdf({ pages: 3 }), "");
    expect(path).toMatch(/^media\/mau-don-[0-9a-f]{8}\.pdf$/);
    const text = (link: string) => `---\ntitle: Đơn\n---\n\nTải ${link} về.\n`;
    const check = (link: string) => checkDraft(db, { topicId, slug: "don", source: text(link) }, { dataDir });
    const { shown, kilobytes } = await check(`[mẫu đơn](${path})`);
    expect(shown?.text.html).toMatch(
      /<a href="\/media\/[0-9a-f]{64}\/mau-don-[0-9a-f]{8}\.pdf" download="">mẫu đơn \(PDF, (<!-- -->)?\d+(<!-- -->)? KB\)<\/a>/,
    );
    expect(kilobytes).toBeLessThan(3);
    expect((await check("[mẫu đơn](media/khong-co.pdf)")).faults).toHaveLength(1);
  });

  it("takes a file from inside the editor, answers what it knows of it, and refuses in words", async () => {
    const { db, trainer, stranger, topicId } = studio;
    const made = await createLesson(db, trainer, { topicId, title: "Từ trình soạn" });
    const id = "draftId" in made ? made.draftId : "";
    const send = (viewer: typeof trainer, form: Record<string, string | File>) =>
      ask(db, upload, viewer, { address: `/giang-vien/bai/${id}/tep`, params: { id }, form }, { dataDir });
    const file = new File([new Uint8Array(await photograph(400, 130))], "lop.jpg");
    const taken = await send(trainer, { file, alt: "Lớp học" });
    expect(taken.status).toBe(200);
    expect(await taken.json()).toEqual({
      file: { path: expect.stringMatching(/^media\/lop-/), alt: "Lớp học", captions: null, poster: null },
    });
    const silent = await send(trainer, { file, alt: "" });
    expect(silent.status).toBe(400);
    expect(await silent.json()).toEqual({ words: expect.stringContaining("hình cho thấy gì") });
    expect((await send(stranger, { file, alt: "Lớp học" })).status).toBe(404);
  });

  it("stops publishing a lesson whose pictures weigh more than the programme allows", async () => {
    const { db, trainer, topicId } = studio;
    const [programme] = await db.select().from(programmes);
    const path = await added("rat-nang.jpg", await photograph(1000, 500));
    const made = await createLesson(db, trainer, {
      topicId,
      title: "Quá nặng",
      body: `<Figure src="${path}" alt="Lớp học" />\n`,
    });
    const draftId = "draftId" in made ? made.draftId : "";
    await db.update(programmes).set({ lessonKilobytes: 20 });
    const { faults } = await checkDraft(db, await draftOf(db, draftId), { dataDir });
    expect(faults).toMatchObject([{ code: "lessonHeavy" }]);
    await expect(publishAll(studio, draftId, "minor")).rejects.toThrow("faulty");
    await db.update(programmes).set({ lessonKilobytes: programme?.lessonKilobytes ?? 1_000 });
    expect((await checkDraft(db, await draftOf(db, draftId), { dataDir })).faults).toEqual([]);
  });

  it("asks what a picture shows, and of clips nothing", async () => {
    expect(await add("khong-loi.jpg", await photograph(64, 64), "  ")).toEqual({ refused: "alt", what: "" });
    expect(await add("phim.webm", webm(), "")).toMatchObject({
      path: expect.stringMatching(/^media\/phim-/),
    });
    expect(await add("trang.jpg", Buffer.from("<html>"), "Trang")).toEqual({ refused: "kind", what: "" });
  });

  it("is another's and not found for who writes elsewhere, open to reviewers, changed by trainers alone", async () => {
    const { db, trainer, stranger, reviewer, topicId } = studio;
    const file = new File([new Uint8Array(picture)], "a.jpg");
    const form = { intent: "add", file, alt: "Lớp" };
    const statuses = async (viewer: typeof trainer) => {
      const answers = [await ask(db, loader, viewer, PAGE), await ask(db, action, viewer, { ...PAGE, form })];
      return answers.map((answer) => (answer instanceof Response ? answer.status : 200));
    };
    expect(await statuses(stranger)).toEqual([404, 404]);
    expect(await statuses(reviewer)).toEqual([200, 403]);
    await expect(
      addMedia(db, stranger, { topicId, name: "a", bytes: picture, alt: "a" }, { dataDir }),
    ).rejects.toMatchObject({ kind: "not-found" });
    await expect(removeMedia(db, stranger, { topicId, path: "media/hinh.svg" })).rejects.toMatchObject({
      kind: "not-found",
    });
  });

  it("answers a refused file with its field, its reason and the words that were typed", async () => {
    const form = { intent: "add", file: new File(["<html>"], "a.jpg"), alt: "Lớp học" };
    const answer = dataOf(await ask(studio.db, action, studio.trainer, { ...PAGE, form })) as {
      data: { errors: Record<string, string>; alt: string };
    };
    expect(answer.data).toMatchObject({
      errors: { file: expect.stringContaining("không phải là hình") },
      alt: "Lớp học",
    });
  });

  it("is full at its number of files", async () => {
    const { db, topicId } = studio;
    const [any] = await db.select().from(mediaFiles).limit(1);
    const rows = Array.from({ length: MOST_FILES }, (_, index) => ({
      topicId,
      path: `media/day-${index}.svg`,
      hash: any?.hash ?? "",
      fromStudio: true,
    }));
    await db.insert(topicMedia).values(rows);
    expect(await add("qua.webm", webm({ seconds: 3 }))).toEqual({ refused: "count", what: "" });
  });

  it("leaves a record of every file that came or went", async () => {
    const events = await studio.db
      .select()
      .from(auditEvents)
      .where(inArray(auditEvents.action, ["media.added", "media.removed"]));
    expect(events.filter(({ action: what }) => what === "media.removed")).toHaveLength(2);
    expect(events.every(({ actorId }) => actorId === studio.trainer.personId)).toBe(true);
  });
});
