import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { mapPicture, pictureSize } from "~/features/coverage/map-picture";
import type { CommuneMap } from "~/features/places/commune-map";
import { drawCommunes } from "~/features/places/draw-communes";

const map = JSON.parse(readFileSync("content/places/communes.topo.json", "utf8")) as CommuneMap;
const drawing = drawCommunes(map, 360);
const shares = new Map(drawing.shapes.map(({ code }, index) => [code, index / 200]));

describe("the map as a picture", () => {
  const svg = mapPicture(drawing, shares, 0.8, "auto");

  it("is small enough for a weak network", () => {
    expect(gzipSync(svg).length).toBeLessThan(16_000);
  });

  it("runs nothing, loads nothing and names nobody", () => {
    expect(svg).not.toMatch(/<script|href|url\(|on\w+=|<text|<title/);
  });

  it("shades by share and leaves blank what is not known", () => {
    expect(svg).toContain('class="s5"');
    expect(svg).not.toContain('class="s0"');
    expect(mapPicture(drawing, new Map(), 0.8, "auto").match(/class="s\d"/g)).toEqual([
      'class="s0"',
      'class="s0"',
    ]);
  });

  it("follows the reader's background, or the one they chose", () => {
    expect(svg).toContain("prefers-color-scheme:dark");
    const [light, dark] = (["light", "dark"] as const).map((theme) =>
      mapPicture(drawing, shares, 0.8, theme),
    );
    expect(light).not.toContain("<style>");
    expect(dark).not.toContain("<style>");
    expect(light).toContain('class="s5" fill="#0b5c4a"');
    expect(dark).toContain('class="s5" fill="#a5dcc6"');
  });

  it("has the size that pages keep for it", () => {
    const { width, height } = pictureSize(drawing);
    expect(svg).toContain(`width="${width}" height="${height}"`);
  });
});
