/** Random text that looks like MDX: pieces of every syntax the parser knows, well and badly put together. */
import fc from "fast-check";

const WORDS = [
  "chữ",
  "Nguyễn",
  "ệ",
  "e\u0323\u0302",
  "a",
  "1",
  "import",
  "export",
  "const",
  "process",
  "javascript:",
  "👩‍🌾",
  "\u200B",
];
const SIGNS = [
  "{",
  "}",
  "<",
  ">",
  "/",
  "=",
  '"',
  "'",
  "`",
  "*",
  "_",
  "~",
  "[",
  "]",
  "(",
  ")",
  "!",
  "\\",
  "&",
  ";",
  ":",
  "|",
  "#",
  "-",
  "---",
  "$",
  ".",
  "%",
];
const SPACES = [" ", "  ", "\n", "\n\n", "\r\n", "\t", "\r", "\u00A0"];
const TAGS = [
  "Callout",
  "Figure",
  "Steps",
  "Step",
  "Video",
  "Check",
  "Term",
  "Question",
  "script",
  "svg",
  "a.b",
  "x:y",
  "constructor",
  "__proto__",
  "",
];
const NAMES = [
  "type",
  "title",
  "src",
  "alt",
  "means",
  "id",
  "onClick",
  "style",
  "href",
  "__proto__",
  "dangerouslySetInnerHTML",
  "captions",
];
const VALUES = [
  '"tip"',
  '"media/a.svg"',
  '"javascript:alert(1)"',
  "'x'",
  "{1}",
  '{"a"}',
  "{process.env}",
  "{`a`}",
  "{{a: 1}}",
  '"',
  "",
];
const EXPRESSIONS = [
  "{1}",
  '{"a"}',
  "{/* ghi chú */}",
  "{process.env}",
  "{() => 1}",
  "{`a`}",
  "{a}",
  "{...a}",
  "{[1]}",
  "{/a/}",
  "{",
  "}",
  "{<b/>}",
];
const ADDRESSES = [
  "https://a.vn",
  "javascript:alert(1)",
  "java&#115;cript:x",
  "/a",
  "//a",
  "#muc",
  "media/a.svg",
  "data:x",
  "",
  "tel:1022",
];
const LINES = [
  "# ",
  "## ",
  "### ",
  "> ",
  "- ",
  "1. ",
  "- [x] ",
  "- [ ] ",
  "```",
  "| a | b |",
  "|---|---|",
  "import x from 'y'",
  "export const a = 1",
  "[a]: javascript:x",
  "[^1]: x",
  "    ",
  "---",
  "***",
  "<!-- x -->",
];
const HEADS = [
  "",
  "---\ntitle: x\n---\n",
  "---js\n{}\n---\n",
  "---\na: &b 1\n---\n",
  "---\n",
  "\uFEFF",
  "--- \nx: [\n---\n",
  "---\ntitle: !!js/function 'x'\n---\n",
];

const one = (list: string[]) => fc.constantFrom(...list);
const joined = (...parts: fc.Arbitrary<string>[]) => fc.tuple(...parts).map((texts) => texts.join(""));

const attribute = joined(one(NAMES), one(["=", " = ", ""]), one(VALUES));
const openTag = joined(
  fc.constant("<"),
  one(TAGS),
  fc.constant(" "),
  joined(attribute, fc.constant(" "), attribute),
  one([">", "/>", " />", ""]),
);
const closeTag = one(TAGS).map((name) => `</${name}>`);
const link = joined(one(["[x](", "![x](", "[x]: ", "<"]), one(ADDRESSES), one([")", ">", ""]));

const piece = fc.oneof(
  { weight: 4, arbitrary: one(WORDS) },
  { weight: 4, arbitrary: one(SPACES) },
  { weight: 3, arbitrary: one(SIGNS) },
  { weight: 2, arbitrary: openTag },
  { weight: 2, arbitrary: closeTag },
  { weight: 2, arbitrary: one(EXPRESSIONS) },
  { weight: 2, arbitrary: link },
  { weight: 3, arbitrary: one(LINES).map((line) => `\n${line}`) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 6 }) },
);

/** Most of these are refused. */
export const anyMdx: fc.Arbitrary<string> = joined(
  one(HEADS),
  fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join("")),
);

/** Text for places where anything may stand: it is escaped as Markdown would need it, or not at all. */
const hostileWords = fc
  .array(
    fc.oneof(one(WORDS), one(SIGNS), one(["<script>", "onclick=x", "]]>", "</p>", "&quot;", "&#0;", "-->"])),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((parts) => parts.join(" "));
const escaped = hostileWords.map((text) => `a${text.replace(/[\\`*_{}[\]<>()#+\-.!|&~:]/g, "\\$&")}`);
const quoted = hostileWords.map((text) => `a${text.replace(/"/g, "&quot;")}`);
const literal = hostileWords.map((text) => `a {${JSON.stringify(text)}} b`);

const block = fc.oneof(
  escaped,
  literal,
  hostileWords.map((text) => `a ${text}`),
  escaped.map((text) => `## ${text}`),
  escaped.map((text) => `- ${text}\n  - ${text}`),
  escaped.map((text) => `| ${text} | b | |\n|---|:-:|--:|\n| ${text} | c | d |`),
  escaped.map((text) => `[${text}](https://a.vn/?q=1&amp;b=2) và [x](/a#b)`),
  hostileWords.map((text) => `\`\`\`${text.replace(/[`\s]/g, "")}\n${text.replace(/`/g, "")}\n\`\`\``),
  fc
    .tuple(quoted, escaped)
    .map(([title, text]) => `<Callout type="tip" title="${title}">\n\n${text}\n\n</Callout>`),
  fc
    .tuple(quoted, escaped)
    .map(([title, text]) => `<Steps>\n<Step title="${title}">\n\n${text}\n\n</Step>\n</Steps>`),
  fc.tuple(quoted, escaped).map(([means, text]) => `Có <Term means="${means}">${text}</Term> đây.`),
  quoted.map((text) => `<Figure src="media/a.svg" alt="${text}" caption="${text}" description="${text}" />`),
  quoted.map(
    (text) => `<Video src="media/a.mp4" captions="media/a.vtt" title="${text}">\n\nLời.\n\n</Video>`,
  ),
  fc
    .tuple(fc.nat(), escaped, escaped)
    .map(
      ([id, text, why]) => `<Check id="c-${id}">\n${text}\n\n- [x] ${text}\n- [ ] b\n\n> ${why}\n</Check>`,
    ),
);

/** Most of these are accepted: hostile words wherever an author may write words. */
export const wellMadeMdx: fc.Arbitrary<string> = fc
  .array(block, { minLength: 1, maxLength: 6 })
  .map((blocks) => `---\ntitle: Bài\n---\n\n${blocks.join("\n\n")}\n`);
