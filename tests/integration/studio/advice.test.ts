/** The studio advises by the same rules as content:check, among the pages and pictures that learners have. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { lessonText, WELL_MADE_BODY } from "#tests/support/content-factories";
import { describeWithDatabase } from "#tests/support/database";
import { makeStudio, type Studio } from "#tests/support/studio-factories";
import { checkContent } from "~/features/content/check-content.server";
import { closeCompiler } from "~/features/lessons/mdx/compile-lesson.server";
import { checkDraft } from "~/features/studio/check-draft.server";
import { findingsOf } from "~/features/studio/findings.server";
import { translator } from "~/i18n/translate";
import { fixClock } from "~/platform/clock.server";

const FAINT = '<svg viewBox="0 0 300 90"><text x="9" y="40" fill="#ccc">Mờ</text></svg>\n';
const SOURCE = lessonText(
  "Bài có điều để nói",
  [
    "Ta tiến hành đăng ký, [bấm vào đây](/chuyen-de/mot/bai-dua).",
    "Xem [mục sau của bài đầu](/chuyen-de/mot/bai-dau#ket).",
    "Xem [mục đầu của bài đầu](/chuyen-de/mot/bai-dau#mo-dau).",
    WELL_MADE_BODY,
  ].join("\n\n"),
  "sources:\n  - Luật A\n",
);

describeWithDatabase("advice about a draft", (database) => {
  let studio: Studio;
  const dataDir = mkdtempSync(join(tmpdir(), "bdhvs-advice-"));
  beforeAll(async () => {
    fixClock("2026-11-22T01:00:00Z");
    studio = await makeStudio(database(), dataDir, {
      "topics/1-mot/media/hinh.svg": FAINT,
      "topics/1-mot/03-bai-ba.mdx": SOURCE,
    });
  });
  afterAll(async () => {
    await closeCompiler();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it("is what content:check says of the same text", async () => {
    const t = translator("vi");
    const draft = { topicId: studio.topicId, slug: "bai-ba", source: SOURCE };
    const { advice } = findingsOf(await checkDraft(studio.db, draft, { dataDir }), t);
    expect(advice.map(({ line, words }) => `${line} ${words.split(/[.:]/)[0]}`)).toEqual([
      "7 “tiến hành” là lời công văn",
      "7 Liên kết mang chữ “bấm vào đây” không nói dẫn tới đâu",
      "7 Không có trang /chuyen-de/mot/bai-dua",
      "9 Trang /chuyen-de/mot/bai-dau không có mục “ket”",
      "15 Trong hình media/hinh",
    ]);
    const { lines } = await checkContent(join(dataDir, "tree"), "2026-11-22", t);
    const ofLesson = lines.filter(
      (line) => line.includes("03-bai-ba.mdx") && !line.includes("questions.mdx"),
    );
    expect(ofLesson.map((line) => line.replace(/^.*03-bai-ba\.mdx:/, ""))).toEqual(
      advice.map(({ line, column, words }) => `${line}:${column} ${words}`),
    );
  });
});
