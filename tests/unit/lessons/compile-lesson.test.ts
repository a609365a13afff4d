import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import {
  COMPONENT_VERSION,
  type CompileResult,
  closeCompiler,
  compileLesson,
  type MediaRef,
} from "~/features/lessons/mdx/compile-lesson.server";
import { readHtml } from "./read-html";

const MEDIA = new Map<string, MediaRef>([
  [
    "media/hinh.svg",
    { hash: "aa", url: "/media/aa/hinh.svg", mime: "image/svg+xml", width: 720, height: 608 },
  ],
  ["media/phim.mp4", { hash: "bb", url: "/media/bb/phim.mp4", mime: "video/mp4", width: 1280, height: 720 }],
  ["media/phim.vtt", { hash: "cc", url: "/media/cc/phim.vtt", mime: "text/vtt" }],
]);

afterAll(closeCompiler);

async function compile(body: string): Promise<Extract<CompileResult, { ok: true }>> {
  const result = await compileLesson(`---\ntitle: Bài\n---\n\n${body}\n`, MEDIA);
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result;
}

const tagsOf = async (body: string, name: string) =>
  readHtml((await compile(body)).html).filter((tag) => tag.name === name);

describe("a compiled lesson", () => {
  it("names its headings in Vietnamese without marks, once each", async () => {
    const { headings, html } = await compile(
      "## Đặt lịch hẹn\n\n### Kỹ năng số\n\n## Đặt lịch **hẹn**\n\n## 95%\n\n## …",
    );
    expect(headings).toEqual([
      { id: "muc-dat-lich-hen", depth: 2, text: "Đặt lịch hẹn" },
      { id: "muc-ky-nang-so", depth: 3, text: "Kỹ năng số" },
      { id: "muc-dat-lich-hen-2", depth: 2, text: "Đặt lịch hẹn" },
      { id: "muc-95", depth: 2, text: "95%" },
      { id: "muc-phan", depth: 2, text: "…" },
    ]);
    expect(html).toContain('<h2 id="muc-dat-lich-hen">');
  });

  it("leads to its own headings by their words", async () => {
    const [link] = await tagsOf("[xem](#dat-lich)\n\n## Đặt lịch", "a");
    expect(link?.attributes.get("href")).toBe("#muc-dat-lich");
  });

  it("counts words as they are read", async () => {
    expect((await compile("Một **hai** ba.\n\n- bốn\n- năm")).words).toBe(5);
  });

  it("marks links that leave the site", async () => {
    const links = await tagsOf("[a](https://a.vn) [b](/hoc) [c](tel:1022)", "a");
    expect(links.map(({ attributes }) => attributes.get("rel"))).toEqual([
      "noopener noreferrer",
      undefined,
      undefined,
    ]);
  });

  it("shows pictures at their stored address and size, late", async () => {
    const pictures = await tagsOf('![a](media/hinh.svg)\n\n<Figure src="media/hinh.svg" alt="b" />', "img");
    expect(pictures).toHaveLength(2);
    for (const { attributes } of pictures)
      expect(Object.fromEntries(attributes)).toMatchObject({
        src: "/media/aa/hinh.svg",
        width: "720",
        height: "608",
        loading: "lazy",
        decoding: "async",
      });
  });

  it("has a video that plays without a script, and all an island needs", async () => {
    const body =
      '<Video src="media/phim.mp4" captions="media/phim.vtt" poster="media/hinh.svg" title="Cài VNeID">\nXin chào.\n</Video>';
    const { html, islands } = await compile(body);
    expect(islands).toEqual(["video"]);
    expect(html).toContain(
      '<div data-island="video" data-src="/media/bb/phim.mp4" data-mime="video/mp4" data-media="bb"' +
        ' data-captions="/media/cc/phim.vtt" data-poster="/media/aa/hinh.svg" data-title="Cài VNeID"><video controls=""',
    );
    expect(html).toContain('preload="none"');
    expect(html).toContain('<track kind="captions" src="/media/cc/phim.vtt" srcLang="vi"');
    expect(html).toContain("<p>Xin chào.</p>");
  });

  it("asks with radio buttons when one answer is right, with boxes when several are", async () => {
    const ask = (id: string, second: string) =>
      `<Check id="${id}">\nHỏi?\n\n- [x] a\n- [${second}] b\n- [ ] c\n\n> Vì vậy.\n</Check>`;
    const inputs = await tagsOf(`${ask("mot", " ")}\n\n${ask("hai", "x")}`, "input");
    expect(inputs.map(({ attributes }) => [attributes.get("type"), attributes.get("name")])).toEqual([
      ["radio", "tu-kiem-tra-mot"],
      ["radio", "tu-kiem-tra-mot"],
      ["radio", "tu-kiem-tra-mot"],
      ["checkbox", "tu-kiem-tra-hai-1"],
      ["checkbox", "tu-kiem-tra-hai-2"],
      ["checkbox", "tu-kiem-tra-hai-3"],
    ]);
    expect(new Set(inputs.map(({ attributes }) => attributes.get("id"))).size).toBe(6);
  });

  it("gives tables a named region, and cells the name of their column", async () => {
    const { html } = await compile(
      "| Việc | Ai | |\n|---|:-:|--:|\n| Ký | Chị Mẫu | 1 |\n\n| A |\n|---|\n| b |",
    );
    expect(html).toContain('<section class="table-scroll table-blocks" aria-label="Bảng 1" tabindex="0">');
    expect(html).toContain('<section class="table-scroll" aria-label="Bảng 2" tabindex="0">');
    expect(html).toContain('<td class="align-center" data-column="Ai" role="cell">Chị Mẫu</td>');
    expect(html).not.toContain("style=");
  });

  it("says the kind of a box in words, once", async () => {
    const boxes = await tagsOf(
      '<Callout type="tip" title="Gõ chậm">\na\n</Callout>\n\n<Callout type="example" title="Ví dụ ở Bom Bo">\nb\n</Callout>\n\n<Callout type="warning">\nc\n</Callout>',
      "div",
    );
    expect(boxes.flatMap(({ attributes }) => attributes.get("aria-label") ?? [])).toEqual([
      "Mẹo: Gõ chậm",
      "Ví dụ ở Bom Bo",
      "Cảnh báo",
    ]);
  });

  it("has composed letters whatever the author's keyboard makes, and tells faults where they were typed", async () => {
    expect((await compile("Tiếng Việt".normalize("NFD"))).html).toContain("Tiếng Việt");
    const typed = `${"Tiếng".normalize("NFD")} {sai}`;
    const result = await compileLesson(typed, MEDIA);
    expect(result).toMatchObject({ faults: [{ line: 1, column: typed.indexOf("{") + 1 }] });
  });
});

describe("a lesson that does not compile", () => {
  it.each<[what: string, body: string, fault: object]>([
    ["names a picture that is not there", "\n![a](media/hinh-2.svg)", { line: 2, code: "media-near" }],
    [
      "names a file like no other",
      '<Figure src="media/zzzzzzzzzz.png" alt="a" />',
      { line: 1, column: 9, code: "media-missing" },
    ],
    [
      "links to a heading that is not there",
      "## Một\n\n[a](#hai)",
      { line: 3, code: "anchor-missing", parameters: { name: "hai", allowed: "#mot" } },
    ],
    ["has a fault of its own", "# Một", { line: 1, code: "heading-depth" }],
    ["is too long", "a ".repeat(40_000), { code: "too-long" }],
  ])("%s", async (_what, body, fault) => {
    expect(await compileLesson(body, MEDIA)).toMatchObject({ ok: false, faults: [fault] });
  });
});

describe("lessons one after the other", () => {
  it("compile in the order they were asked for, each to its own text", async () => {
    const results = await Promise.all(
      ["một", "hai", "# sai", "bốn"].map((text) => compileLesson(text, MEDIA)),
    );
    expect(results.map((result) => result.ok && result.html)).toEqual([
      '<div class="lesson-body"><p>một</p></div>',
      '<div class="lesson-body"><p>hai</p></div>',
      false,
      '<div class="lesson-body"><p>bốn</p></div>',
    ]);
  });

  it("compile again after the compiler was closed", async () => {
    await closeCompiler();
    expect((await compile("Chào")).ok).toBe(true);
  });
});

describe("the components' version", () => {
  it("is raised when the same source renders differently (then write the new digest here)", async () => {
    const { html } = await compile(readFileSync(new URL("every-element.mdx", import.meta.url), "utf8"));
    const digest = createHash("sha256").update(html).digest("hex").slice(0, 12);
    expect({ [COMPONENT_VERSION]: digest }).toEqual({ "3": "281613c64ddf" });
  });
});

describe("the programme's own lessons", () => {
  const topics = readdirSync("content/topics").filter((name) => !name.includes("."));

  it.each(topics)("of %s compile to strict HTML", async (topic) => {
    const folder = `content/topics/${topic}`;
    const media = new Map(
      readdirSync(`${folder}/media`).map((name) => [
        `media/${name}`,
        { hash: "h", url: `/media/h/${name}`, mime: "x/y" },
      ]),
    );
    const lessons = readdirSync(folder).filter((name) => /^\d.*\.mdx$/.test(name));
    for (const name of lessons) {
      const result = await compileLesson(readFileSync(`${folder}/${name}`, "utf8"), media);
      expect(result, name).toMatchObject({ ok: true });
      if (result.ok) expect(readHtml(result.html).length).toBeGreaterThan(20);
    }
  });
});
