import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { lessonText, makeFolder, makeTree, makeWellMadeTree } from "#tests/support/content-factories";
import { content } from "~/i18n/vi/content";

/** Runs the built command as npm does, in a folder where a database would leave traces. */
function contentCheck(folder: string, env: Record<string, string>) {
  const dataDir = join(makeFolder(), "data");
  const { status, stdout } = spawnSync(process.execPath, [resolve("build/bin/content-check.js"), folder], {
    env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: "postgres://nobody@127.0.0.1:1/none", ...env },
    encoding: "utf8",
  });
  expect(existsSync(dataDir)).toBe(false);
  return { status, lines: stdout.trimEnd().split("\n") };
}

const VIETNAMESE = { LANG: "vi_VN.UTF-8" };
const ENGLISH = { LANG: "en_GB.UTF-8" };

describe("content:check", () => {
  it("sums up and ends with 0 when all is well", () => {
    expect(contentCheck(makeWellMadeTree(), VIETNAMESE)).toEqual({
      status: 0,
      lines: [
        "1 chuyên đề, 2 bài học, 3 câu hỏi, 0 bài thực hành, 1 tệp hình và phim, 2 xã, phường. Không có lỗi.",
      ],
    });
  });

  it("prints a warning and ends with 0", () => {
    const folder = makeWellMadeTree({ "topics/1-mot/topic.yaml": "title: Một\nattempt: 3\n" });
    expect(contentCheck(folder, VIETNAMESE)).toEqual({
      status: 0,
      lines: [
        `${folder}/topics/1-mot/topic.yaml:2:1 Không có mục “attempt” nên máy bỏ qua. Ý bạn là “attempts”?`,
        "1 chuyên đề, 2 bài học, 3 câu hỏi, 0 bài thực hành, 1 tệp hình và phim, 2 xã, phường. Không có lỗi, có 1 điều nên xem lại.",
      ],
    });
  });

  it("tells authors what would make a lesson and a test better, and ends with 0", () => {
    const folder = makeWellMadeTree({ "topics/1-mot/03-bai-ba.mdx": lessonText("Bài ba") });
    const lesson = `${folder}/topics/1-mot/03-bai-ba.mdx`;
    expect(contentCheck(folder, ENGLISH)).toEqual({
      status: 0,
      lines: [
        `${lesson}:1:1 The lesson names no sources. Readers need to know what its facts rest on.`,
        `${lesson}:1:1 The lesson has no picture (Figure). One helps beginners to see the point.`,
        `${lesson}:1:1 The lesson has 0 questions to check oneself by (Check); 2 or more are better.`,
        `${lesson}:1:1 The lesson has no box of what to remember (Callout type="remember").`,
        `${lesson}:1:1 questions.mdx asks nothing about this lesson.`,
        "1 topic, 3 lessons, 3 questions, 0 practices, 1 media file, 2 communes. No errors, 5 warnings.",
      ],
    });
  });

  it("prints every error and ends with 1, in the language of LANG", () => {
    const folder = makeTree({ "programme.yaml": "adultAge: lớn\n" });
    expect(contentCheck(folder, ENGLISH)).toEqual({
      status: 1,
      lines: [
        `${folder}/programme.yaml:1:1 “name” is missing: it must be there.`,
        `${folder}/programme.yaml:1:11 “adultAge” must be a whole number from 1 to 100.`,
        "2 errors to put right.",
      ],
    });
    expect(contentCheck(folder, VIETNAMESE).lines.at(-1)).toBe("Có 2 lỗi phải sửa.");
    expect(contentCheck(folder, { LANG: "" }).lines.at(-1)).toBe("Có 2 lỗi phải sửa.");
  });

  it("finds nothing to put right in the content of this product", () => {
    const { status, lines } = contentCheck("content", ENGLISH);
    expect([status, lines.length]).toEqual([0, 1]);
    expect(lines[0]).toMatch(/ 95 communes\. No errors\.$/);
  });
});

describe("the words for faults", () => {
  it("are all said somewhere", () => {
    const files = ["content", "simulations", "studio"].flatMap((feature) => {
      const folder = `app/features/${feature}`;
      return readdirSync(folder).flatMap((name) => (/\.tsx?$/.test(name) ? join(folder, name) : []));
    });
    const source = files.map((path) => readFileSync(path, "utf8"));
    const codes = Object.keys(content).flatMap((key) => /^content\.fault\.(.*)$/.exec(key)?.[1] ?? []);
    expect(codes.filter((code) => !source.some((text) => text.includes(`"${code}"`)))).toEqual([]);
  });
});
