/** Captions written in the browser: kept as a file of their own, put into texts under way, never under learners' feet. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { auditEvents } from "#drizzle/schema/audit";
import { lessonRevisions, topicMedia } from "#drizzle/schema/lessons";
import { ask, dataOf } from "#tests/support/admin-factories";
import { describeWithDatabase } from "#tests/support/database";
import { mp4, photograph, webm } from "#tests/support/media-bytes";
import { draftOf, makeStudio, publishAll, type Studio } from "#tests/support/studio-factories";
import type { Viewer } from "~/features/accounts/viewer";
import { closeCompiler } from "~/features/lessons/mdx/compile-lesson.server";
import { addMedia } from "~/features/studio/media/add-media.server";
import { readClip, saveCaptions } from "~/features/studio/media/clip-captions.server";
import { readLibrary } from "~/features/studio/media/read-library.server";
import { removeMedia } from "~/features/studio/media/remove-media.server";
import { createLesson } from "~/features/studio/open-draft.server";
import { fixClock } from "~/platform/clock.server";
import { action, loader } from "~/routes/teach/captions";

const ROW = { "from-1": "0:00", "to-1": "0:04", "text-1": "Xin chào bà con." };

describeWithDatabase("captions of a clip", (database) => {
  let studio: Studio;
  let clip: string;
  const dataDir = mkdtempSync(join(tmpdir(), "bdhvs-captions-"));
  beforeAll(async () => {
    fixClock("2026-11-25T01:00:00Z");
    studio = await makeStudio(database(), dataDir, {
      "topics/1-mot/media/co-san.mp4": mp4(),
      "topics/1-mot/media/co-san.vtt": "WEBVTT\n\n00:01.000 --> 00:03.000\nCó sẵn\n",
    });
    clip = await added("phim.webm", webm());
  });
  afterAll(async () => {
    await closeCompiler();
    rmSync(dataDir, { recursive: true, force: true });
  });

  async function added(name: string, bytes: Buffer): Promise<string> {
    const { db, trainer, topicId } = studio;
    const answer = await addMedia(db, trainer, { topicId, name, bytes, alt: "Cảnh" }, { dataDir });
    if ("refused" in answer) throw new Error(answer.refused);
    return answer.path;
  }
  const page = () => at(clip);
  const at = (path: string) =>
    readClip(studio.db, studio.trainer, { topic: "mot", clip: path.slice(6) }, { dataDir });
  const question = (path = clip) => ({
    address: `/giang-vien/hoc-lieu/mot/phu-de/${path.slice(6)}`,
    params: { topic: "mot", clip: path.slice(6) },
  });
  const send = (form: Record<string, string | File>, viewer: Viewer = studio.trainer) =>
    ask(studio.db, action, viewer, { ...question(), form }, { dataDir });
  const answerTo = async (form: Record<string, string | File>) =>
    (dataOf(await send(form)) as { data: { rows: unknown[]; errors: Record<string, string> } }).data;
  const save = async (text: string, drafts: string[] = []) => {
    const cues = [{ from: 0, to: 4_000, text }];
    const saved = await saveCaptions(
      studio.db,
      studio.trainer,
      { ...(await page()), cues, drafts },
      { dataDir },
    );
    if ("refused" in saved) throw new Error(saved.refused);
    return saved.path;
  };

  it("begin with those that lie beside a clip under its name, and are none for a new clip", async () => {
    expect((await at("media/co-san.mp4")).rows).toEqual([
      { from: "00:01.000", to: "00:03.000", text: "Có sẵn" },
    ]);
    expect((await page()).rows).toEqual([]);
  });

  it("are refused with all that was typed and a sentence for each fault", async () => {
    const form = { rows: "2", ...ROW, "to-1": "0", "from-2": "0:02", "to-2": "abc", "text-2": "" };
    const { rows, errors } = await answerTo({ ...form, intent: "save" });
    expect(rows).toEqual([
      { from: "0:00", to: "0", text: "Xin chào bà con." },
      { from: "0:02", to: "abc", text: "" },
    ]);
    expect(errors).toEqual({
      "to-1": expect.stringContaining("Dòng 1: giờ kết thúc phải sau giờ bắt đầu"),
      "to-2": expect.stringContaining("Dòng 2: giờ chưa đúng"),
      "text-2": expect.stringContaining("Dòng 2 chưa có lời"),
    });
    expect((await page()).clip.captions).toBeNull();
  });

  it("keep what was typed when a row comes or a file is read, and store nothing then", async () => {
    const grown = await answerTo({ rows: "1", ...ROW, intent: "add-1" });
    expect(grown.rows).toEqual([
      { from: "0:00", to: "0:04", text: "Xin chào bà con." },
      { from: "0:04", to: "", text: "" },
    ]);
    const file = new File(["WEBVTT\r\n\r\n00:02.000 --> 00:04.500\r\nTừ tệp &amp; máy\r\n"], "a.vtt");
    const read = await answerTo({ rows: "1", ...ROW, intent: "import", file });
    expect(read).toMatchObject({
      rows: [{ from: "00:02.000", to: "00:04.500", text: "Từ tệp & máy" }],
      imported: 1,
    });
    const failed = await answerTo({ rows: "1", ...ROW, intent: "import", file: new File(["%PDF"], "a.vtt") });
    expect(failed).toMatchObject({
      rows: [{ text: "Xin chào bà con." }],
      errors: { file: expect.any(String) },
    });
    expect((await page()).clip.captions).toBeNull();
  });

  it("are saved as a file of the library and read again the same", async () => {
    const answer = await send({ rows: "1", ...ROW, intent: "save" });
    expect(answer).toMatchObject({ status: 302 });
    const { rows, clip: saved } = await page();
    expect(saved.captions).toMatch(/^media\/phim-[0-9a-f]{8}\.vtt$/);
    expect(rows).toEqual([{ from: "00:00.000", to: "00:04.000", text: "Xin chào bà con." }]);
    const { files } = await readLibrary(studio.db, studio.trainer, "mot");
    const stored = files.find(({ path }) => path === saved.captions);
    expect(stored?.uses).toMatchObject([{ kind: "clip", title: clip }]);
    expect(readFileSync(join(dataDir, stored?.address ?? ""), "utf8")).toBe(
      "WEBVTT\n\n00:00:00.000 --> 00:00:04.000\nXin chào bà con.\n",
    );
  });

  it("that nobody uses any more go with the next ones; a clip's own cannot be taken away", async () => {
    const { db, trainer, topicId } = studio;
    const before = (await page()).clip;
    const path = await save("Lời mới.");
    const { files } = await readLibrary(db, trainer, "mot");
    expect(files.map((file) => file.path)).not.toContain(before.captions);
    expect(await removeMedia(db, trainer, { topicId, path })).toBe("used");
  });

  it("go into the drafts that were ticked; what learners see stays until it is published anew", async () => {
    const { db, trainer, topicId } = studio;
    const first = (await page()).clip.captions ?? "";
    const video = `<Video src="${clip}" captions="${first}" title="Phim">\nLời.\n</Video>\n`;
    const made = await createLesson(db, trainer, { topicId, title: "Bài có phim", body: video });
    const published = "draftId" in made ? made.draftId : "";
    await publishAll(studio, published, "minor");
    const ids: string[] = [];
    for (const title of ["Nháp một", "Nháp hai"]) {
      const draft = await createLesson(db, trainer, { topicId, title, body: video });
      ids.push("draftId" in draft ? draft.draftId : "");
    }
    expect((await page()).drafts.map(({ title }) => title).sort()).toEqual(["Nháp hai", "Nháp một"]);
    const [one = "", two = ""] = ids;
    const next = await save("Lời sau.", [one]);
    expect((await draftOf(db, one)).source).toContain(`captions="${next}"`);
    expect((await draftOf(db, one)).version).toBe(2);
    expect((await draftOf(db, two)).source).toContain(`captions="${first}"`);
    const { revisionId } = await draftOf(db, published);
    const [revision] = await db
      .select()
      .from(lessonRevisions)
      .where(eq(lessonRevisions.id, revisionId ?? ""));
    const [shown = ""] = /\/media\/[0-9a-f]{64}\/[^"]+\.vtt/.exec(revision?.html ?? "") ?? [];
    expect(readFileSync(join(dataDir, shown), "utf8")).toContain("Lời mới.");
  });

  it("stand beside a poster: a picture of the topic, or a moment of the clip", async () => {
    const { db, topicId } = studio;
    const picture = await added("bia.jpg", await photograph(400, 225));
    expect(await answerTo({ rows: "1", ...ROW, intent: "poster", poster: "media/la.jpg" })).toMatchObject({
      rows: [{ text: "Xin chào bà con." }],
      errors: { poster: expect.any(String) },
    });
    expect(await answerTo({ rows: "1", ...ROW, intent: "poster", poster: picture })).toMatchObject({
      rows: [{ text: "Xin chào bà con." }],
      poster: true,
    });
    expect((await page()).clip.poster).toBe(picture);
    const frame = new File([new Uint8Array(await photograph(640, 360))], "canh.jpg");
    expect(await answerTo({ rows: "0", intent: "frame", frame })).toMatchObject({ poster: true });
    const poster = (await page()).clip.poster ?? "";
    expect(poster).toMatch(/^media\/bia-phim-/);
    const [row] = await db
      .select()
      .from(topicMedia)
      .where(and(eq(topicMedia.topicId, topicId), eq(topicMedia.path, poster)));
    expect(existsSync(join(dataDir, "media", row?.hash ?? "x"))).toBe(true);
    await answerTo({ rows: "0", intent: "poster", poster: "" });
    expect((await page()).clip.poster).toBeNull();
  });

  it("are another's and not found for who writes elsewhere; reviewers read them", async () => {
    const { db, trainer, stranger, reviewer } = studio;
    const status = async (viewer: Viewer, form?: Record<string, string>) => {
      const answer = form
        ? await ask(db, action, viewer, { ...question(), form }, { dataDir })
        : await ask(db, loader, viewer, question(), { dataDir });
      return answer instanceof Response ? answer.status : 200;
    };
    const form = { rows: "1", ...ROW, intent: "save" };
    expect([await status(stranger), await status(stranger, form)]).toEqual([404, 404]);
    expect([await status(reviewer), await status(reviewer, form)]).toEqual([200, 403]);
    const elsewhere = await ask(db, loader, trainer, question("media/hinh.svg"), { dataDir });
    expect(elsewhere).toMatchObject({ status: 404 });
  });

  it("leave a record of each pairing", async () => {
    const events = await studio.db.select().from(auditEvents).where(eq(auditEvents.action, "media.paired"));
    expect(events.length).toBeGreaterThanOrEqual(6);
    expect(events.every(({ actorId }) => actorId === studio.trainer.personId)).toBe(true);
  });
});
