/** A topic's library in an S3 store: the same as in a folder, and nothing half done while the store is down. */
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import sharp from "sharp";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { mediaFiles, topicMedia } from "#drizzle/schema/lessons";
import { KEYS } from "#tests/support/accounts-factories";
import { makeFolder, SVG } from "#tests/support/content-factories";
import { describeWithDatabase } from "#tests/support/database";
import { photograph, webm } from "#tests/support/media-bytes";
import { startS3Server } from "#tests/support/s3-server";
import { makeStudio, type Studio } from "#tests/support/studio-factories";
import { exportContent } from "~/features/content/export-content.server";
import { closeCompiler } from "~/features/lessons/mdx/compile-lesson.server";
import { checkDraft } from "~/features/studio/check-draft.server";
import { addMedia } from "~/features/studio/media/add-media.server";
import { dropMedia } from "~/features/studio/media/drop-media.server";
import { readLibrary } from "~/features/studio/media/read-library.server";
import { removeMedia } from "~/features/studio/media/remove-media.server";
import { fixClock } from "~/platform/clock.server";
import { sha256 } from "~/platform/crypto.server";
import { readEnv } from "~/platform/env.server";
import { runDueJobs } from "~/platform/jobs/run-jobs.server";
import { log } from "~/platform/log.server";
import { readWhole } from "~/platform/storage/media-store.server";
import { s3Store } from "~/platform/storage/s3-store.server";

const s3 = startS3Server();

describeWithDatabase("a topic's library in an S3 store", (database) => {
  const dataDir = mkdtempSync(join(tmpdir(), "bdhvs-s3-media-"));
  const place = { dataDir, s3: s3.settings };
  const store = () => s3Store(s3.settings);
  let studio: Studio;
  beforeAll(async () => {
    fixClock("2026-11-25T01:00:00Z");
    studio = await makeStudio(database(), dataDir, {}, s3.settings);
  });
  afterAll(async () => {
    await closeCompiler();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const add = (name: string, bytes: Buffer) =>
    addMedia(studio.db, studio.trainer, { topicId: studio.topicId, name, bytes, alt: "Lớp học" }, place);
  const keysOf = async (hash: string) => {
    const keys = [];
    for await (const { key } of store().list(hash)) keys.push(key.slice(65));
    return keys;
  };
  const jobs = () =>
    runDueJobs({ db: database(), env: { ...readEnv({}), ...place }, keys: KEYS }, [dropMedia]);

  it("holds what content/ brings and what trainers bring, with the forms of photographs, and the folder nothing", async () => {
    expect((await readWhole(store(), `${sha256(SVG)}/hinh.svg`))?.toString()).toBe(SVG);
    const answer = await add("lop.jpg", await photograph(900, 300));
    expect(answer).toEqual({ path: expect.stringMatching(/^media\/lop-/) });
    const [file] = await database().select().from(mediaFiles).where(eq(mediaFiles.mime, "image/jpeg"));
    const hash = file?.hash ?? "";
    expect(await keysOf(hash)).toEqual([
      expect.stringMatching(/^lop-[0-9a-f]{8}\.jpg$/),
      ...["360", "720", "900"].flatMap((width) => [`~${width}.avif`, `~${width}.webp`]),
    ]);
    const small = await readWhole(store(), `${hash}/~360.webp`);
    expect((await sharp(small).metadata()).width).toBe(360);
    expect(existsSync(join(dataDir, "media"))).toBe(false);

    const path = "path" in answer ? answer.path : "";
    const source = `---\ntitle: Bài\n---\n\n<Figure src="${path}" alt="Lớp" />\n\n<Figure src="media/hinh.svg" alt="Hình" />\n`;
    const checked = await checkDraft(database(), { topicId: studio.topicId, slug: "bai", source }, place);
    expect(checked.faults).toEqual([]);
    const phone = (await store().stat(`${hash}/~720.webp`))?.bytes ?? 0;
    expect(checked.kilobytes).toBeGreaterThanOrEqual(Math.floor(phone / 1024));
    expect(checked.kilobytes).toBeLessThan(phone / 1024 + 4);
  });

  it("is written out as files again", async () => {
    const out = join(makeFolder(), "out");
    await exportContent(database(), { ...place, outDir: out });
    expect(existsSync(join(out, "topics/1-mot/media/hinh.svg"))).toBe(true);
  });

  it("tells a trainer that the store is down, keeps no row, and takes the same file when it is back", async () => {
    vi.spyOn(log, "error").mockImplementation(() => {});
    const clip = webm({ seconds: 4 });
    const before = await database().$count(mediaFiles);
    await s3.stop();
    expect(await add("phim.webm", clip)).toEqual({ refused: "store", what: "" });
    expect([await database().$count(mediaFiles), await database().$count(topicMedia)]).toEqual([
      before,
      before,
    ]);
    await s3.startAgain();
    expect(await add("phim.webm", clip)).toEqual({ path: expect.stringMatching(/^media\/phim-/) });
  });

  it("loses bytes that got no name after an hour, and no others", async () => {
    const clip = webm({ seconds: 5 });
    const answer = await add("lo.webm", clip);
    await database()
      .delete(topicMedia)
      .where(eq(topicMedia.path, "path" in answer ? answer.path : ""));
    await database()
      .delete(mediaFiles)
      .where(eq(mediaFiles.hash, sha256(clip)));
    await jobs();
    expect(await keysOf(sha256(clip))).toHaveLength(1);
    fixClock("2026-11-25T02:00:00Z");
    await jobs();
    expect(await keysOf(sha256(clip))).toEqual([]);
    for (const { hash } of await database().select().from(mediaFiles))
      expect(await keysOf(hash)).not.toEqual([]);
  });

  it("loses a removed file even when the store was down at that moment", async () => {
    const { db, trainer, topicId } = studio;
    const clip = webm({ seconds: 6 });
    const answer = await add("xoa.webm", clip);
    const path = "path" in answer ? answer.path : "";
    await s3.stop();
    expect(await removeMedia(db, trainer, { topicId, path })).toBeUndefined();
    expect((await readLibrary(db, trainer, "mot")).files.some((file) => file.path === path)).toBe(false);
    await jobs();
    await s3.startAgain();
    expect(await keysOf(sha256(clip))).toHaveLength(1);
    fixClock("2026-11-25T02:01:00Z");
    await jobs();
    expect(await keysOf(sha256(clip))).toEqual([]);
  });
});
