import { describe, expect, it } from "vitest";
import { SVG } from "#tests/support/content-factories";
import { checkSvg } from "~/features/content/check-svg";
import { mediaKind } from "~/features/content/media-kinds";
import { pictureSize } from "~/features/content/picture-size";

const svg = (inner: string, root = "") => `<svg xmlns="http://www.w3.org/2000/svg"${root}>\n${inner}\n</svg>`;

describe("an SVG picture", () => {
  it.each([
    ["shapes and words", SVG],
    ["a link within the picture", svg('<defs><g id="a"/></defs><use href="#a"/>')],
    ["a gradient of its own", svg('<rect fill="url(#g)"/>')],
    ["a style sheet of its own", svg("<style>.a{fill:url(#g);color:red}</style>")],
    ["a picture held inside", svg('<image href="data:image/png;base64,AAAA"/>')],
    ["a comment about scripts", svg("<!-- <script>alert(1)</script> -->")],
    ["an XML head and a plain document type", `<?xml version="1.0"?>\n<!DOCTYPE svg>\n${SVG}`],
    ["words with a sign for “more than”", svg("<text>a &gt; b &amp; c</text>")],
    ["an attribute with a sign for “more than”", svg('<text aria-label="a > b">x</text>')],
    ["movement of a shape", svg('<rect><animate attributeName="x" to="9"/></rect>')],
  ])("may hold %s", (_, source) => {
    expect(checkSvg(source)).toEqual([]);
  });

  it.each([
    ["a script", svg("<script>alert(1)</script>"), "<script>"],
    ["a script under another prefix", svg('<x:script xmlns:x="http://www.w3.org/2000/svg"/>'), "<x:script>"],
    ["a script in capitals", svg("<SCRIPT/>"), "<SCRIPT>"],
    ["an event handler", svg('<rect onclick="alert(1)"/>'), "onclick"],
    ["an event handler on the root", svg("", ' onload="alert(1)"'), "onload"],
    ["an event handler after a quoted “more than”", svg('<rect a=">" onclick="x"/>'), "onclick"],
    ["a link that runs", svg('<a href="javascript:alert(1)"/>'), 'href="javascript:alert(1)"'],
    [
      "a link that runs, in references",
      svg('<a xlink:href="java&#115;cript&colon;x"/>'),
      'xlink:href="javascript:x"',
    ],
    ["a link that runs, broken up", svg('<a href="java\tscript:x"/>'), 'href="javascript:x"'],
    [
      "a picture from elsewhere",
      svg('<image href="https://example.com/a.png"/>'),
      'href="https://example.com/a.png"',
    ],
    [
      "an SVG held inside",
      svg('<image href="data:image/svg+xml;base64,AA"/>'),
      'href="data:image/svg+xml;base64,AA"',
    ],
    ["HTML", svg("<foreignObject><p/></foreignObject>"), "<foreignObject>"],
    [
      "a link made by movement",
      svg('<animate attributeName="xlink:href" to="x"/>'),
      'attributeName="xlink:href"',
    ],
    ["a handler made by movement", svg('<set attributeName="onclick" to="x"/>'), "<set>"],
    ["a style that fetches", svg('<rect style="fill:url(https://example.com/x)"/>'), "url(…)"],
    ["a style sheet that fetches", svg("<style><![CDATA[a{fill:url(//example.com)}]]></style>"), "url(…)"],
    [
      "a style sheet that fetches, as plain words",
      svg("<style>a{fill:url( 'http://e.com')}</style>"),
      "url(…)",
    ],
    ["a style that hides in escapes", svg('<rect style="fill:\\75rl(//e.com)"/>'), "\\"],
    ["a style sheet that imports", svg("<style>@import 'x';</style>"), "@import"],
    ["entities", `<!DOCTYPE svg [\n<!ENTITY a "b">\n]>\n${SVG}`, "<!DOCTYPE … ["],
    ["a style sheet from elsewhere", `<?xml-stylesheet href="x"?>\n${SVG}`, "<?xml-stylesheet"],
  ])("may not hold %s", (_, source, what) => {
    expect(checkSvg(source).map(({ code, parameters }) => [code, parameters?.what])).toContainEqual([
      "svgActive",
      what,
    ]);
  });

  it.each([
    ["unfinished comments", "<!--a>"],
    ["unfinished tags", '<a b="'],
    ["letters without end", "<svg a"],
    ["scripts", "<script/>"],
    ["quotes", "<svg '"],
  ])("that is a megabyte of %s is judged at once", (_, part) => {
    expect(checkSvg(part.repeat(1_000_000 / part.length)).length).toBeLessThanOrEqual(20);
    expect(checkSvg(`<svg ${part.replaceAll("<", "").repeat(200_000)}>`).length).toBeLessThanOrEqual(20);
  });

  it("says on which line and column", () => {
    expect(checkSvg(svg('<g/>\n  <rect onclick="x"/>'))[0]).toMatchObject({ line: 3, column: 3 });
  });

  it.each([
    ["nothing", ""],
    ["no SVG at all", "<html></html>"],
    ["a tag that never ends", svg("<rect")],
  ])("is broken with %s", (_, source) => {
    expect(checkSvg(source).map(({ code }) => code)).toContain("svgBroken");
  });
});

describe("the pixels of a picture", () => {
  const png = Buffer.concat([
    Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"),
    Buffer.from("0000014000000048", "hex"),
  ]);
  const jpeg = Buffer.from("ffd8ffe000044a46ffc0001108004800000140".replace("00480000", "0048"), "hex");
  const vp8x = Buffer.concat([
    Buffer.from("RIFF____WEBPVP8X________"),
    Buffer.from("3f01004700 00".replace(" ", ""), "hex"),
  ]);
  it.each<[string, Buffer, [number, number] | undefined]>([
    ["image/png", png, [320, 72]],
    ["image/jpeg", jpeg, [320, 72]],
    ["image/gif", Buffer.from("GIF89a\x40\x01\x48\x00", "latin1"), [320, 72]],
    ["image/webp", vp8x, [320, 72]],
    ["image/svg+xml", Buffer.from(SVG), [320, 200]],
    ["image/svg+xml", Buffer.from('<svg width="40px" height="30.4" viewBox="0 0 1 1"/>'), [40, 30]],
    ["image/svg+xml", Buffer.from('<svg width="100%" viewBox="0 0 64 32"/>'), [64, 32]],
    ["image/svg+xml", Buffer.from("<svg/>"), undefined],
    ["image/png", png.subarray(0, 12), undefined],
    ["image/jpeg", Buffer.from("ffd8ffe0ffff", "hex"), undefined],
    ["video/mp4", Buffer.from("....ftyp"), undefined],
  ])("of %s", (mime, bytes, size) => {
    const found = pictureSize(mime, bytes);
    expect(found && [found.width, found.height]).toEqual(size);
  });
});

describe("the kind of a media file", () => {
  it.each([
    ["hinh.svg", "image/svg+xml"],
    ["ANH.JPG", "image/jpeg"],
    ["phim.mp4", "video/mp4"],
    ["phim.vi.vtt", "text/vtt"],
    ["ban-ve.psd", undefined],
    ["svg", undefined],
  ])("%s is %s", (name, mime) => {
    expect(mediaKind(name)?.mime).toBe(mime);
  });
});
