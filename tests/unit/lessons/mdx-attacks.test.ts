import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { checkMdx } from "~/features/lessons/mdx/check-mdx";
import { closeCompiler, compileLesson } from "~/features/lessons/mdx/compile-lesson.server";
import { describeFault } from "~/features/lessons/mdx/fault";
import { translator } from "~/i18n/translate";
import { ATTACKS, canarySang, forgetCanary, removeCanary, SECRET, SING } from "./attack-payloads";

const NO_MEDIA = new Map();

beforeAll(() => {
  process.env.CANARY_SECRET = SECRET;
});
afterEach(forgetCanary);
afterAll(async () => {
  removeCanary();
  await closeCompiler();
});

describe("hostile MDX", () => {
  it("would be noticed if it ran", () => {
    new Function(SING)();
    expect(canarySang()).toBe(true);
  });

  it("comes in many forms", () => {
    expect(new Set(ATTACKS.map(({ source }) => source)).size).toBeGreaterThanOrEqual(150);
  });

  it.each(ATTACKS)("$name is refused where it stands and never runs", async ({ source, line, code }) => {
    const { faults, tree } = checkMdx(source, "lesson");
    expect(faults[0]).toMatchObject({ line, code });
    expect(faults.every((fault) => fault.line >= 1 && fault.column >= 1)).toBe(true);
    for (const locale of ["vi", "en"] as const)
      for (const fault of faults) expect(describeFault(fault, translator(locale))).not.toMatch(/\{\w+\}/);

    const result = await compileLesson(source, NO_MEDIA);
    expect(result).toEqual({ ok: false, faults });
    expect(JSON.stringify([result, tree])).not.toContain(SECRET);
    expect(canarySang()).toBe(false);
  });
});

/** Looks dangerous, is text. The whole body of the lesson is given. */
const HARMLESS: [name: string, source: string, html: string][] = [
  ["escaped braces", "\\{process.env\\}", "<p>{process.env}</p>"],
  ["an escaped tag", "\\<script>alert(1)", "<p>&lt;script&gt;alert(1)</p>"],
  ["a tag as entities", "&lt;script&gt;", "<p>&lt;script&gt;</p>"],
  [
    "code in a line",
    "`{process.env}` `<script>`",
    "<p><code>{process.env}</code> <code>&lt;script&gt;</code></p>",
  ],
  [
    "code in a block",
    "```js\nimport fs from 'fs'\n</code><script>\n```",
    '<pre tabindex="0"><code class="language-js">import fs from &#x27;fs&#x27;\n&lt;/code&gt;&lt;script&gt;\n</code></pre>',
  ],
  ["a string", 'a {"<img onerror=x>"} b', "<p>a &lt;img onerror=x&gt; b</p>"],
  ["a string with escapes", 'a {"\\u003cscript\\u003e"} b', "<p>a &lt;script&gt; b</p>"],
  ["numbers and truth", "{1.5} {true}", "<p>1.5 true</p>"],
  ["a comment", "a{/* <script> */} b", "<p>a b</p>"],
  ["a scheme as words", "javascript:alert(1)", "<p>javascript:alert(1)</p>"],
  ["a reference to nothing", "[javascript:alert(1)][x]", "<p>[javascript:alert(1)][x]</p>"],
  [
    "a link's title",
    '[x](https://a.vn "onclick=x")',
    '<p><a href="https://a.vn" rel="noopener noreferrer">x</a></p>',
  ],
  ["a script's name in a path", "[x](/javascript:alert)", '<p><a href="/javascript:alert">x</a></p>'],
  ["a sentence about import", "Bấm import để nhập.", "<p>Bấm import để nhập.</p>"],
];

describe("text that only looks hostile", () => {
  it.each(HARMLESS)("%s comes out as text", async (_name, source, html) => {
    expect(await compileLesson(`---\ntitle: Bài\n---\n\n${source}\n`, NO_MEDIA)).toMatchObject({
      ok: true,
      html: `<div class="lesson-body">${html}</div>`,
    });
    expect(canarySang()).toBe(false);
  });

  it("stays inside the attribute it was written in", async () => {
    const result = await compileLesson(
      `<Callout type="tip" title="&quot; onmouseover=&quot;x">\n\n<Term means='"><script>'>a</Term> b\n\n</Callout>`,
      NO_MEDIA,
    );
    expect(result).toMatchObject({
      html: expect.stringContaining('aria-label="Mẹo: &quot; onmouseover=&quot;x"'),
    });
    expect(result).toMatchObject({ html: expect.stringContaining("(&quot;&gt;&lt;script&gt;)") });
  });
});
