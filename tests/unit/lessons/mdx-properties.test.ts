import fc from "fast-check";
import type { Nodes } from "mdast";
import { afterAll, describe, expect, it, vi } from "vitest";
import { addressKind } from "~/features/lessons/mdx/addresses";
import { checkMdx } from "~/features/lessons/mdx/check-mdx";
import { closeCompiler, compileLesson } from "~/features/lessons/mdx/compile-lesson.server";
import { isElement, walk } from "~/features/lessons/mdx/tree";
import { anyMdx, wellMadeMdx } from "./arbitrary-mdx";
import { readHtml, type Tag } from "./read-html";

const MEDIA = new Map(
  ["media/a.svg", "media/a.mp4", "media/a.vtt"].map((path) => [
    path,
    { hash: "h", url: `/media/h/${path.slice(6)}`, mime: "x/y" },
  ]),
);

afterAll(closeCompiler);
// Thousands of texts on a busy machine.
vi.setConfig({ testTimeout: 180_000 });

describe("any text at all", () => {
  it("is judged without a crash, at places that exist", () => {
    fc.assert(
      fc.property(anyMdx, fc.constantFrom("lesson" as const, "questions" as const), (source, kind) => {
        const lines = source.split(/\r\n|\n|\r/);
        for (const { line, column } of checkMdx(source, kind).faults) {
          expect(lines[line - 1]).toBeDefined();
          expect(column).toBeGreaterThanOrEqual(1);
          expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it("leaves no code, no unknown element and no unsafe address in what passes", () => {
    let passed = 0;
    fc.assert(
      fc.property(fc.oneof(anyMdx, wellMadeMdx), (source) => {
        const { faults, tree } = checkMdx(source, "lesson");
        if (faults.length > 0) return;
        passed++;
        walk(tree, ({ node }) => {
          expect(isHarmless(node)).toBe(true);
          return undefined;
        });
      }),
      { numRuns: 1_200 },
    );
    expect(passed).toBeGreaterThan(100);
  });
});

describe("a lesson with hostile words in it", () => {
  it("compiles to strict HTML of known elements and attributes", async () => {
    let compiled = 0;
    await fc.assert(
      fc.asyncProperty(wellMadeMdx, async (source) => {
        const result = await compileLesson(source, MEDIA);
        if (!result.ok) return;
        compiled++;
        for (const tag of readHtml(result.html)) expect(objectionsTo(tag)).toEqual([]);
      }),
      { numRuns: 100 },
    );
    expect(compiled).toBeGreaterThan(30);
  });
});

const MARKDOWN =
  /^(root|paragraph|text|emphasis|strong|delete|inlineCode|code|break|link|linkReference|image|definition|list|listItem|table|tableRow|tableCell|blockquote|heading|thematicBreak)$/;
const ELEMENT = /^(Figure|Callout|Steps|Step|Video|Check|Term)$/;

function isHarmless(node: Nodes): boolean {
  if (isElement(node))
    return (
      ELEMENT.test(node.name ?? "") &&
      node.attributes.every(({ type, value }) => type === "mdxJsxAttribute" && typeof value === "string")
    );
  if ((node.type === "link" || node.type === "definition") && addressKind(node.url) === undefined)
    return false;
  return MARKDOWN.test(node.type);
}

const TAGS =
  /^(div|p|h2|h3|ul|ol|li|strong|em|del|code|pre|br|hr|blockquote|a|img|table|thead|tbody|tr|th|td|section|figure|figcaption|details|summary|fieldset|legend|span|input|label|dfn|video|source|track|svg|path)$/;
const ATTRIBUTES =
  /^(class|id|href|rel|src|alt|title|width|height|loading|decoding|role|aria-(label|hidden|live)|tabindex|scope|start|for|type|name|autoComplete|controls|playsinline|preload|poster|kind|srcLang|label|default|data-(island|src|mime|media|captions|poster|title|check|column)|viewBox|fill|stroke|stroke-(width|linecap|linejoin)|d)$/i;

function objectionsTo({ name, attributes }: Tag): string[] {
  const wrong = TAGS.test(name) ? [] : [name];
  for (const [attribute, value] of attributes) {
    if (!ATTRIBUTES.test(attribute)) wrong.push(`${name} ${attribute}`);
    if (attribute === "href" && addressKind(value) === undefined) wrong.push(value);
    if (/^(src|poster)$/.test(attribute) && !value.startsWith("/media/h/")) wrong.push(value);
  }
  return wrong;
}
