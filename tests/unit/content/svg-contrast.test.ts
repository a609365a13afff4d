/** Faint words in drawings: what is found, and that nothing is said where the ground is not known. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contrastOf, readColour } from "~/features/content/colour-contrast";
import { svgContrast } from "~/features/content/svg-contrast";

const svg = (inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 328 200">${inside}</svg>`;
const WHITE = '<rect width="328" height="200" fill="#fff"/>';
const word = (attributes: string) => `<text x="20" y="50" font-size="16" ${attributes}>Chữ</text>`;

describe("contrast", () => {
  it.each([
    // WCAG 2.2: black on white is 21, the same colour 1; #767676 is the lightest grey that passes on white.
    ["#000000", "#ffffff", 21],
    ["#ffffff", "#ffffff", 1],
    ["#767676", "#ffffff", 4.54],
    ["#777777", "#ffffff", 4.48],
  ])("of %s and %s is %f", (one, other, ratio) => {
    expect(contrastOf(one, other)).toBeCloseTo(ratio, 2);
    expect(contrastOf(other, one)).toBeCloseTo(ratio, 2);
  });

  it.each([
    ["#ABC", "#aabbcc"],
    ["rgb(1, 2,3)", "#010203"],
    ["rgb(256,0,0)", undefined],
    ["White", "#ffffff"],
    ["none", null],
    ["url(#a)", undefined],
    ["constructor", undefined],
  ])("reads %s as %s", (written, colour) => {
    expect(readColour(written)).toBe(colour);
  });
});

describe("words in a drawing", () => {
  it.each([
    ["dark on white", WHITE + word('fill="#333"'), []],
    ["pale on white", WHITE + word('fill="#999"'), ["Chữ"]],
    ["pale on nothing, which is white paper", word('fill="#999"'), ["Chữ"]],
    ["black by default on dark", `<rect width="328" height="200" fill="#222"/>${word("")}`, ["Chữ"]],
    [
      "white on a dark box",
      `${WHITE}<rect x="10" y="20" width="90" height="60" fill="#000"/>${word('fill="#fff"')}`,
      [],
    ],
    [
      "white beside a dark box",
      `${WHITE}<rect x="60" y="20" width="90" height="60" fill="#000"/>${word('fill="#fff"')}`,
      ["Chữ"],
    ],
    [
      "white on a dark circle",
      `${WHITE}<circle cx="24" cy="44" r="20" fill="#000"/>${word('fill="#fff" text-anchor="middle"')}`,
      [],
    ],
    ["colour from the group", `${WHITE}<g fill="#999">${word("")}</g>${word("")}`, ["Chữ"]],
    ["colour from the style", WHITE + word('style="fill: #999" fill="#000"'), ["Chữ"]],
    [
      "moved with its group",
      `${WHITE}<g transform="translate(100 0)"><rect width="60" height="90"/>${word('fill="#fff"')}</g>`,
      [],
    ],
    ["on a gradient", `<rect width="328" height="200" fill="url(#g)"/>${word('fill="#999"')}`, []],
    ["in a turned group", `<g transform="rotate(9)">${word('fill="#999"')}</g>`, []],
    [
      "on a path, whose form is not looked at",
      `<path d="M0 0 h328 v200 h-328 z" fill="#000"/>${word('fill="#fff"')}`,
      [],
    ],
    ["beside a path", `<path d="M100 100 l50 50 z" fill="#000"/>${word('fill="#fff"')}`, ["Chữ"]],
    ["on a picture", `<image width="328" height="200"/>${word('fill="#fff"')}`, []],
    ["half transparent", WHITE + word('fill="#000" opacity="0.3"'), []],
    ["in a definition", `<defs>${word('fill="#fff"')}</defs>`, []],
    ["with a style sheet", `<style>text{fill:#000}</style>${word('fill="#fff"')}`, []],
    ["large letters need less", `<text x="20" y="50" font-size="24" fill="#8a8a8a">Chữ</text>`, []],
    [
      "part of a line",
      `<text x="20" y="50" font-size="16">Đậm <tspan fill="#ccc">nhạt</tspan></text>`,
      ["nhạt"],
    ],
  ])("%s: %j", (_, inside, faint) => {
    expect(svgContrast(svg(inside)).map(({ words }) => words)).toEqual(faint);
  });

  it("are measured as a phone shows them, and the faintest comes first", () => {
    const wide = svg("").replace("328", "656").replace("</svg>", "");
    const line = (size: number, fill: string, text: string) =>
      `<text x="20" y="90" font-size="${size}" fill="${fill}">${text}</text>`;
    expect(svgContrast(`${wide}${line(40, "#8a8a8a", "một")}${line(48, "#ccc", "hai")}</svg>`)).toEqual([
      { words: "hai", ratio: 1.6, least: 3 },
      { words: "một", ratio: 3.4, least: 4.5 },
    ]);
  });

  it("whatever the text, there is an answer", () => {
    const part = fc.constantFrom(
      "<svg",
      "<text",
      "<path d='M0",
      ' x="',
      '"',
      ">",
      "</",
      "/>",
      "9",
      "e9",
      "<g",
      "fill=",
      "#fff",
      " ",
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        expect(Array.isArray(svgContrast(parts.join("")))).toBe(true);
      }),
    );
  });
});
