/** What hostile authors have tried on MDX, and more. Each payload stands below a frontmatter of three lines. */
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Code that leaves two traces wherever it runs: a global here, a file anywhere. */
const folder = mkdtempSync(join(tmpdir(), "canary-"));
const file = join(folder, "sang");
export const SING = `(globalThis.canary=1,process.getBuiltinModule('fs').writeFileSync('${file}',''))`;
export const SECRET = "s3cret-of-the-environment";

export function canarySang(): boolean {
  return existsSync(file) || "canary" in globalThis;
}

export function forgetCanary(): void {
  rmSync(file, { force: true });
  Reflect.deleteProperty(globalThis, "canary");
}

export function removeCanary(): void {
  rmSync(folder, { recursive: true, force: true });
}

export interface Attack {
  name: string;
  source: string;
  /** Where the first fault must point. */
  line: number;
  /** Its code. */
  code: string;
}

const HEAD = "---\ntitle: Bài\n---\n";

/** `body` starts on line 4; the fault is expected `down` lines below that. */
function attack(name: string, code: string, body: string, down = 0): Attack {
  return { name, source: HEAD + body, line: 4 + down, code };
}

function raw(name: string, code: string, source: string, line = 1): Attack {
  return { name, source, line, code };
}

const EXPRESSIONS: Attack[] = [
  ["environment", "{process.env.CANARY_SECRET}"],
  ["all of the environment", "{JSON.stringify(process.env)}"],
  ["call", `{${SING}}`],
  ["function constructor", `{"".constructor.constructor("${"return process"}")().env}`],
  ["constructor through an array", `{[]["filter"]["constructor"]("return process")()}`],
  ["constructor of a number", `{(1).constructor.constructor("return globalThis")()}`],
  ["arrow called at once", `{(() => ${SING})()}`],
  ["async function", `{(async () => ${SING})()}`],
  ["generator", "{(function* () { yield process })().next().value}"],
  ["dynamic import", `{import("node:fs")}`],
  ["import.meta", "{import.meta.url}"],
  ["require", `{require("fs").readFileSync("/etc/passwd")}`],
  ["eval", `{eval("process.env")}`],
  ["template with a hole", "{`$".concat("{process.env.CANARY_SECRET}`}")],
  ["template without a hole", "{`chữ`}"],
  ["tagged template", "{String.raw`x`}"],
  ["identifier", "{process}"],
  ["props", "{props.components}"],
  ["this", "{this}"],
  ["getter", `{({ get a() { return ${SING} } }).a}`],
  ["computed key", `{({ [${SING}]: 1 })}`],
  ["__proto__ key", `{({ "__proto__": process })}`],
  ["object literal", "{({ a: 1 })}"],
  ["array literal", "{[1, 2]}"],
  ["regular expression", "{/(a+)+$/}"],
  ["big integer", "{10n}"],
  ["null", "{null}"],
  ["negative number", "{-1}"],
  ["sequence", `{1, ${SING}}`],
  ["conditional", `{true ? ${SING} : 0}`],
  ["assignment", "{globalThis.canary = 1}"],
  ["new", `{new Function("${"return process"}")()}`],
  ["spread child", "{...[process.env]}"],
  ["element in braces", "{<script>alert(1)</script>}"],
  ["comment break-out", `{/* */ ${SING} /* */}`],
  ["comment and code on the next line", `{// ghi chú\n${SING}}`],
  ["string concatenation", `{"a" + process.env.CANARY_SECRET}`],
  ["label and block", `{a: { ${SING} }}`],
  ["optional call", "{process?.exit?.()}"],
  ["class", `{class { static { ${SING} } }}`],
].map(([name, body]) =>
  attack(`expression: ${name}`, "expression", `Chữ ${body} tiếp.`, name?.includes("next line") ? 0 : 0),
);

const EXPRESSION_PLACES: Attack[] = [
  attack("expression alone on its line", "expression", `{${SING}}`),
  attack("expression in a heading", "expression", `## Mục {${SING}}`),
  attack("expression in a table", "expression", `| a |\n|---|\n| {${SING}} |`, 2),
  attack("expression in a link's words", "expression", `[chữ {${SING}}](https://a.vn)`),
  attack("expression in a list", "expression", `- một\n- hai {${SING}}`, 1),
  attack("expression in a quote", "expression", `> lời\n> {${SING}}`, 1),
  attack("expression in an element", "expression", `<Callout type="tip">\n\n{${SING}}\n\n</Callout>`, 2),
  attack("expression in bold", "expression", `**đậm {${SING}}**`),
  attack("expression after text lines", "expression", `một\n\nhai\n\n{${SING}}`, 4),
  attack("unclosed expression", "brace-unclosed", `chữ\n\nở đây { mở mà không đóng`, 2),
  attack("broken JavaScript", "expression", `chữ {let = ;}`),
];

const MODULES: Attack[] = [
  attack("import of a JSON file by its absolute path", "esm", `import secret from "/etc/passwd"`),
  attack("import of JSON by a relative path", "esm", `import p from "../../package.json"\n\n{p.name}`),
  attack("import of a Node module", "esm", `import fs from "node:fs"`),
  attack("import for its effect", "esm", `import "./evil.js"`),
  attack("import with attributes", "esm", `import p from "./p.json" with { type: "json" }`),
  attack("export of a layout", "esm", `export default function Layout() { return ${SING} }`),
  attack("export of a constant", "esm", `export const a = ${SING}`),
  attack("export of frontmatter", "esm", `export const frontmatter = process.env`),
  attack("export everything from", "esm", `export * from "node:fs"`),
  attack("export with a destructuring default", "esm", `export const { a = ${SING} } = {}`),
  attack("import after text", "esm", `Chữ.\n\nimport fs from "fs"`, 2),
  attack("a plain sentence that starts with import", "esm", `import dữ liệu từ Excel`),
];

const ELEMENTS: Attack[] = [
  ["script", "<script>alert(1)</script>"],
  ["script with a source", `<script src="https://evil.example/x.js" />`],
  ["iframe", `<iframe src="https://evil.example" />`],
  ["object", `<object data="x.swf" />`],
  ["embed", `<embed src="x" />`],
  ["svg with a handler", `<svg onload="alert(1)" />`],
  ["svg link", `<svg><a xlink:href="javascript:alert(1)">x</a></svg>`],
  ["math", `<math href="javascript:alert(1)" />`],
  ["image with a handler", `<img src="x" onerror="alert(1)" />`],
  ["form", `<form action="https://evil.example" />`],
  ["input that clobbers", `<input name="attributes" />`],
  ["style", "<style>body</style>"],
  ["link to a style sheet", `<link rel="stylesheet" href="https://evil.example/x.css" />`],
  ["meta refresh", `<meta http-equiv="refresh" content="0;url=https://evil.example" />`],
  ["base", `<base href="https://evil.example" />`],
  ["template", "<template>x</template>"],
  ["custom element", "<x-evil>x</x-evil>"],
  ["bold in HTML", "<b>x</b>"],
].map(([name, body]) => attack(`element: ${name}`, "html-tag", body ?? ""));

const NAMES: Attack[] = [
  attack("fragment", "element-unknown", "<>x</>"),
  attack("constructor", "html-tag", "<constructor />"),
  attack("toString", "element-unknown", "<toString />"),
  attack("__proto__", "element-unknown", "<__proto__ />"),
  attack("hasOwnProperty", "element-unknown", "<hasOwnProperty />"),
  attack("member expression", "element-unknown", "<props.components.Callout />"),
  attack("member of a known element", "element-unknown", "<Callout.constructor />"),
  attack("this", "element-unknown", "<this.constructor />"),
  attack("namespace", "element-unknown", "<svg:script />"),
  attack("unknown name", "element-unknown", "<Whatever />"),
  attack("misspelt name", "element-near", `<Vidoe src="media/a.mp4" />`),
  attack("wrong case", "html-tag", `<callout type="tip" />`),
  attack("the compiler's own part", "element-unknown", `<CheckAnswer group="a" number="1" />`),
  attack("the renderer's link", "html-tag", `<a href="javascript:alert(1)">x</a>`),
  attack("question in a lesson", "element-not-in-lesson", `<Question id="a">\n\nHỏi?\n\n</Question>`),
  attack("name with dollar", "element-unknown", "<$ />"),
  attack("name in Cyrillic letters", "element-near", `<Сallout type="tip" />`),
];

const ATTRIBUTES: Attack[] = [
  attack("spread", "attribute-spread", `<Callout {...process.env} type="tip">\n\nx\n\n</Callout>`),
  attack("spread of a call", "attribute-spread", `<Callout {...${SING}}>\n\nx\n\n</Callout>`),
  attack("expression as a value", "attribute-expression", `<Callout type={${SING}}>\n\nx\n\n</Callout>`),
  attack("template as a value", "attribute-expression", "<Callout type={`tip`}>\n\nx\n\n</Callout>"),
  attack(
    "element as a value",
    "attribute-expression",
    `<Callout type="tip" title={<b>x</b>}>\n\nx\n\n</Callout>`,
  ),
  attack(
    "object as a value",
    "attribute-expression",
    `<Callout type="tip" title={{ toString() { ${SING} } }}>\n\nx\n\n</Callout>`,
  ),
  attack(
    "number where words belong",
    "attribute-expression",
    `<Callout type="tip" title={5}>\n\nx\n\n</Callout>`,
  ),
  attack("no value", "attribute-expression", `<Callout type>\n\nx\n\n</Callout>`),
  attack("handler", "attribute-forbidden", `<Callout type="tip" onClick="alert(1)">\n\nx\n\n</Callout>`),
  attack(
    "handler in odd case",
    "attribute-forbidden",
    `<Callout type="tip" ONcLICK="alert(1)">\n\nx\n\n</Callout>`,
  ),
  attack(
    "handler as a function",
    "attribute-forbidden",
    `<Callout type="tip" onClick={() => ${SING}}>\n\nx\n\n</Callout>`,
  ),
  attack(
    "inner HTML",
    "attribute-forbidden",
    `<Callout type="tip" dangerouslySetInnerHTML={{ __html: "<script>" }}>\n\nx\n\n</Callout>`,
  ),
  attack("style", "attribute-forbidden", `<Callout type="tip" style="position:fixed">\n\nx\n\n</Callout>`),
  attack("class", "attribute-forbidden", `<Callout type="tip" className="site-header">\n\nx\n\n</Callout>`),
  attack("ref", "attribute-forbidden", `<Callout type="tip" ref="x">\n\nx\n\n</Callout>`),
  attack("children", "attribute-forbidden", `<Callout type="tip" children="x">\n\nx\n\n</Callout>`),
  attack(
    "namespace",
    "attribute-forbidden",
    `<Callout type="tip" xlink:href="javascript:alert(1)">\n\nx\n\n</Callout>`,
  ),
  attack("id that clobbers", "attribute-unknown", `<Callout type="tip" id="document">\n\nx\n\n</Callout>`),
  attack("__proto__", "attribute-unknown", `<Callout type="tip" __proto__="x">\n\nx\n\n</Callout>`),
  attack("constructor", "attribute-unknown", `<Callout type="tip" constructor="x">\n\nx\n\n</Callout>`),
  attack(
    "the compiler's own attribute",
    "attribute-unknown",
    `<Figure src="media/a.svg" alt="a" srcset="x" />`,
  ),
  attack("twice", "attribute-repeated", `<Callout type="tip" type="warning">\n\nx\n\n</Callout>`),
  attack("value outside the list", "attribute-choice", `<Callout type="tip evil">\n\nx\n\n</Callout>`),
  attack(
    "id with a space",
    "attribute-key",
    `<Check id="a b">\n\nHỏi?\n\n- [x] a\n- [ ] b\n\n> c\n\n</Check>`,
  ),
  attack(
    "second line of a tag",
    "attribute-forbidden",
    `<Callout\n  type="tip"\n  onLoad="x"\n>\n\nx\n\n</Callout>`,
    2,
  ),
  attack("media by scheme", "attribute-media", `<Figure src="javascript:alert(1)" alt="a" />`),
  attack("media from elsewhere", "attribute-media", `<Figure src="https://evil.example/a.svg" alt="a" />`),
  attack(
    "media as data",
    "attribute-media",
    `<Figure src="data:image/svg+xml,<svg onload=alert(1)>" alt="a" />`,
  ),
  attack("media above its folder", "attribute-media", `<Figure src="media/../../../etc/passwd" alt="a" />`),
  attack(
    "media of the wrong kind",
    "attribute-media",
    `<Video src="media/a.svg" captions="media/a.vtt" title="a">\n\nx\n\n</Video>`,
  ),
  attack("media with a query", "attribute-media", `<Figure src="media/a.svg?onload=x" alt="a" />`),
];

const ADDRESSES: Attack[] = [
  ["javascript", "[x](javascript:alert(1))"],
  ["javascript in odd case", "[x](JaVaScRiPt:alert(1))"],
  ["javascript by decimal entity", "[x](java&#115;cript:alert(1))"],
  ["javascript by hexadecimal entity", "[x](&#x6A;avascript:alert(1))"],
  ["javascript with an entity colon", "[x](javascript&colon;alert(1))"],
  ["javascript split by a tab entity", "[x](java&#9;script:alert(1))"],
  ["javascript split by a newline entity", "[x](java&#10;script:alert(1))"],
  ["javascript split by a named newline", "[x](java&NewLine;script:alert(1))"],
  ["javascript behind a space entity", "[x](&#32;javascript:alert(1))"],
  ["javascript behind a control entity", "[x](&#1;javascript:alert(1))"],
  ["javascript behind a zero-width space", "[x](\u200Bjavascript:alert(1))"],
  ["javascript in angle brackets", "[x](<javascript:alert(1)>)"],
  ["javascript with escapes", "[x](javascript\\:alert(1))"],
  ["twice-encoded javascript", "[x](java&amp;#115;cript:alert(1))"],
  ["data", "[x](data:text/html,<script>)"],
  ["data in base64", "[x](data:text/html;base64,PHNjcmlwdD4=)"],
  ["vbscript", "[x](vbscript:msgbox)"],
  ["file", "[x](file:///etc/passwd)"],
  ["blob", "[x](blob:https://a.vn/1)"],
  ["intent", "[x](intent://scan#Intent;scheme=zxing;end)"],
  ["view-source", "[x](view-source:https://a.vn)"],
  ["protocol-relative", "[x](//evil.example)"],
  ["slash and backslash", "[x](/\\\\evil.example)"],
  ["two backslashes", "[x](\\\\\\\\evil.example)"],
  ["protocol-relative behind a tab entity", "[x](/&#9;/evil.example)"],
  ["user name before the host", "[x](https://vneid.gov.vn@evil.example/)"],
  ["no host", "[x](https:///x)"],
  ["relative path", "[x](../dang-xuat)"],
  ["plain file name", "[x](evil.html)"],
  ["mail with headers", "[x](mailto:a@b.vn?bcc=all@b.vn)"],
  ["phone with a code", "[x](tel:*21*0900000000#)"],
  ["empty", "[x]()"],
].map(([name, body]) => attack(`link: ${name}`, "link-address", body ?? ""));

const ADDRESS_PLACES: Attack[] = [
  attack("reference definition", "link-address", "[x][a]\n\n[a]: javascript:alert(1)", 2),
  attack("reference definition on two lines", "link-address", "[x][a]\n\n[a]:\n  javascript:alert(1)", 2),
  attack("link in a table", "link-address", "| a |\n|---|\n| [x](javascript:alert(1)) |", 2),
  attack("link in a heading", "link-address", "## [x](javascript:alert(1))"),
  attack(
    "link in an element",
    "link-address",
    `<Callout type="tip">\n\n[x](javascript:alert(1))\n\n</Callout>`,
    2,
  ),
  attack("picture", "picture-address", "![x](javascript:alert(1))"),
  attack("picture from elsewhere", "picture-address", "![x](https://evil.example/track.gif)"),
  attack("picture as data", "picture-address", "![x](data:image/svg+xml;base64,AAAA)"),
  attack("picture by reference", "picture-address", "![x][a]\n\n[a]: https://evil.example/a.png"),
  attack("autolink", "tag-syntax", "<javascript:alert(1)>"),
  attack("HTML comment", "less-than", "<!-- <script> -->"),
  attack("doctype", "less-than", "<!DOCTYPE html>"),
  attack("CDATA", "less-than", "<![CDATA[ x ]]>"),
  attack("processing instruction", "less-than", "<?php system('id') ?>"),
  attack("footnote", "footnote", "x[^1]\n\n[^1]: [y](javascript:alert(1))"),
  attack("unclosed tag", "tag-unclosed", `<Callout type="tip">\n\nx`),
  attack("crossed tags", "tag-unclosed", `**<Term means="x">a**</Term>`),
];

const FRONTMATTER: Attack[] = [
  raw("---js", "frontmatter-engine", `---js\n{ title: ${SING} }\n---\n`),
  raw("---javascript", "frontmatter-engine", `---javascript\n{ title: ${SING} }\n---\n`),
  raw("--- js", "frontmatter-engine", `--- js\n{ title: ${SING} }\n---\n`),
  raw("---<tab>js", "frontmatter-engine", `---\tjs\n{ title: ${SING} }\n---\n`),
  raw("BOM and ---js", "frontmatter-engine", `\uFEFF---js\n{ title: ${SING} }\n---\n`),
  raw("two BOMs and ---js", "frontmatter-late", `\uFEFF\uFEFF---js\n{ title: ${SING} }\n---\n`),
  raw("---coffee", "frontmatter-engine", "---coffee\ntitle: process.env\n---\n"),
  raw("---json", "frontmatter-engine", `---json\n{ "title": "x" }\n---\n`),
  raw("---yaml", "frontmatter-engine", "---yaml\ntitle: x\n---\n"),
  raw("----", "frontmatter-engine", "----\ntitle: x\n---\n"),
  raw("---js with CR line ends", "frontmatter-engine", `---js\r{ title: ${SING} }\r---\r`),
  raw("blank line before ---js", "frontmatter-late", `\n---js\n{ title: ${SING} }\n---\n`, 2),
  raw("never closed", "frontmatter-unclosed", `---\ntitle: x\n\n{${SING}}`),
  raw(
    "!!js/function",
    "frontmatter-tag",
    `---\ntitle: x\nrun: !!js/function "function () { ${SING} }"\n---\n`,
    3,
  ),
  raw("!!js/regexp", "frontmatter-tag", "---\ntitle: !!js/regexp /a/\n---\n", 2),
  raw("!!binary", "frontmatter-tag", "---\ntitle: !!binary aGk=\n---\n", 2),
  raw("!!set", "frontmatter-tag", "---\ntitle: !!set { a, b }\n---\n", 2),
  raw("own tag", "frontmatter-tag", "---\ntitle: !evil x\n---\n", 2),
  raw("%TAG directive", "frontmatter-tag", "---\n%TAG ! tag:evil,2026:\ntitle: x\n---\n", 2),
  raw("anchors that grow", "frontmatter-alias", "---\na: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n---\n", 2),
  raw("merge key", "frontmatter-alias", "---\na: &a { x: 1 }\nb:\n  <<: *a\n---\n", 2),
  raw("__proto__ key", "frontmatter-key", `---\ntitle: x\n__proto__: { admin: true }\n---\n`, 3),
  raw("key twice", "frontmatter-duplicate", "---\ntitle: x\ntitle: y\n---\n", 3),
  raw("key that is a list", "frontmatter-key", "---\n? [a, b]\n: x\n---\n", 2),
  raw("not a map", "frontmatter-shape", "---\n- title\n---\n", 2),
  raw("second document", "esm", `---\ntitle: x\n---\nexport const a = ${SING}\n`, 4),
];

const BULK: Attack[] = [
  raw("NUL", "control-character", "a\n\nb\u0000c", 3),
  raw("escape", "control-character", "a\u001B[2Jb"),
  raw("text turned around", "control-character", "a\n\u202Egpj.exe", 2),
  raw("half a letter", "control-character", "a\uD800b"),
  raw("line separator", "control-character", "a\u2028import fs from 'fs'"),
  raw("too long", "too-long", "a b\n".repeat(16_000), 15_361),
  raw("too many lines", "too-many-lines", "a\n=\n".repeat(15_000), 2_001),
  raw("one endless line", "long-line", "a b ".repeat(5_000)),
  raw("deep quotes", "too-deep", `a\n\n${">".repeat(5_000)}`, 3),
  raw("deep lists on one line", "too-deep", "1. ".repeat(2_000)),
  raw(
    "deep lists on many lines",
    "too-deep",
    Array.from({ length: 100 }, (_, i) => `${" ".repeat(2 * i)}- a`).join("\n"),
    30,
  ),
  raw("deep parentheses in braces", "expression", `{${"(".repeat(3_000)}1${")".repeat(3_000)}}`),
  raw("stars", "dense-block", "a\n\n".concat("*a_ ".repeat(1_500)), 3),
  raw("open brackets", "dense-block", "[".repeat(4_000)),
  raw("open tags", "dense-block", "<a ".repeat(2_000)),
  raw("wide table", "big-table", `${"|a".repeat(3_000)}\n${"|-".repeat(3_000)}\n`),
  raw("long table", "big-table", `|a|b|\n|-|-|\n${"|a|b|\n".repeat(1_500)}`, 667),
  raw("open braces", "dense-block", "{".repeat(4_000)),
  raw("more links than a page holds", "too-many", `${"www.a.b ".repeat(900)}\n`.repeat(8), 8),
  raw(
    "deep elements",
    "too-deep",
    `${"<Callout type='tip'>\n".repeat(100)}x\n${"</Callout>\n".repeat(100)}`,
    61,
  ),
];

export const ATTACKS: Attack[] = [
  ...EXPRESSIONS,
  ...EXPRESSION_PLACES,
  ...MODULES,
  ...ELEMENTS,
  ...NAMES,
  ...ATTRIBUTES,
  ...ADDRESSES,
  ...ADDRESS_PLACES,
  ...FRONTMATTER,
  ...BULK,
];
