import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { CommuneMap } from "~/features/places/commune-map";
import { drawCommunes } from "~/features/places/draw-communes";

/** Two squares of a degree beside each other, and a crumb that is nothing at any size. */
const TWO: CommuneMap = {
  type: "Topology",
  attribution: "Sở Mẫu",
  inset: { name: "Phố Mẫu", communes: ["00002"] },
  arcs: [
    [
      [106, 10],
      [106, 11],
      [107, 11],
      [107, 10],
      [106, 10],
    ],
    [
      [107, 10],
      [107, 11],
      [108, 11],
      [108, 10],
      [107, 10],
    ],
    [
      [107.5, 10.5],
      [107.5, 10.5],
      [107.5, 10.5],
      [107.5, 10.5],
    ],
  ],
  objects: {
    communes: {
      type: "GeometryCollection",
      geometries: [
        { type: "Polygon", arcs: [[0]], properties: { code: "00001" } },
        { type: "MultiPolygon", arcs: [[[1]], [[2]]], properties: { code: "00002" } },
      ],
    },
  },
};

/** The corners of a path "M12 30l4-2 0 5z". */
function corners(path: string): [number, number][][] {
  return path
    .split("z")
    .filter(Boolean)
    .map((ring) => {
      const numbers = (ring.match(/-?\d+/g) ?? []).map(Number);
      let [x, y] = [0, 0];
      return Array.from({ length: numbers.length / 2 }, (_, index): [number, number] => {
        [x, y] = [x + (numbers[2 * index] ?? 0), y + (numbers[2 * index + 1] ?? 0)];
        return [x, y];
      });
    });
}

describe("drawing communes", () => {
  const { width, height, shapes, inset, attribution } = drawCommunes(TWO);

  it("puts north up and east to the right, within the frame", () => {
    const [west, east] = shapes.map(({ path }) => corners(path)[0] ?? []);
    expect(Math.min(...(west ?? []).map(([x]) => x))).toBe(4);
    expect(Math.max(...(east ?? []).map(([x]) => x))).toBe(width - 4);
    expect(Math.max(...(west ?? []).map(([x]) => x))).toBe(Math.min(...(east ?? []).map(([x]) => x)));
    expect(Math.min(...(west ?? []).map(([, y]) => y))).toBeGreaterThanOrEqual(4);
    expect(height).toBeLessThan(width);
  });

  it("leaves out what comes to nothing at this size", () => {
    expect(shapes.map(({ path }) => corners(path).length)).toEqual([1, 1]);
  });

  it("puts the mark of a square into its middle", () => {
    const [west] = shapes;
    const square = corners(west?.path ?? "")[0] ?? [];
    const middle = (axis: 0 | 1) => {
      const values = square.map((corner) => corner[axis]);
      return (Math.min(...values) + Math.max(...values)) / 2;
    };
    expect(Math.abs((west?.x ?? 0) - middle(0))).toBeLessThanOrEqual(1);
    expect(Math.abs((west?.y ?? 0) - middle(1))).toBeLessThanOrEqual(3);
  });

  it("draws the small ones once more, and says where they lie", () => {
    expect(inset?.name).toBe("Phố Mẫu");
    expect(inset?.shapes.map(({ code }) => code)).toEqual(["00002"]);
    const frame = inset?.frame ?? { x: 0, y: 0, width: 0, height: 0 };
    const [, east] = shapes;
    for (const [x, y] of corners(east?.path ?? "")[0] ?? []) {
      expect(x).toBeGreaterThanOrEqual(frame.x);
      expect(x).toBeLessThanOrEqual(frame.x + frame.width);
      expect(y).toBeGreaterThanOrEqual(frame.y);
      expect(y).toBeLessThanOrEqual(frame.y + frame.height);
    }
    expect(attribution).toBe("Sở Mẫu");
  });

  it("needs no inset", () => {
    expect(drawCommunes({ ...TWO, inset: undefined }).inset).toBeNull();
  });
});

describe("the map of this province", () => {
  const map = JSON.parse(readFileSync("content/places/communes.topo.json", "utf8")) as CommuneMap;
  const drawing = drawCommunes(map);

  it("draws every commune of the list, upright", () => {
    const codes = readFileSync("content/places/communes.csv", "utf8").match(/^\d{5}/gm) ?? [];
    expect(drawing.shapes.map(({ code }) => code).sort()).toEqual([...new Set(codes)].sort());
    expect(drawing.shapes.filter(({ path }) => path === "")).toEqual([]);
    expect(drawing.width / drawing.height).toBeCloseTo(0.67, 1);
    expect(drawing.inset?.shapes).toHaveLength(9);
  });

  it("is light enough for an officer's phone", () => {
    const { shapes, inset } = drawing;
    expect([...shapes, ...(inset?.shapes ?? [])].map(({ path }) => path).join("").length).toBeLessThan(
      70_000,
    );
  });
});
