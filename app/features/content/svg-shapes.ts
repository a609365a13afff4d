/** Where the shapes of an SVG picture lie. Pure. */
export interface Box {
  holds(x: number, y: number): boolean;
  /** False: it lies somewhere within. */
  exact: boolean;
}

type Read = (attribute: string) => string | undefined;

const EVERYWHERE: Box = { holds: () => true, exact: false };

/** `name`: rect, circle, ellipse, and others, of which only a box around them is known, or nothing. */
export function shapeBox(name: string, read: Read): Box {
  const at = (attribute: string) => Number.parseFloat(read(attribute) ?? "0") || 0;
  if (name === "rect" || name === "image") {
    const [left, top] = [at("x"), at("y")];
    // A share of the whole ("100%") has no length here.
    const unknown = /%/.test(`${read("width") ?? ""}${read("height") ?? ""}`);
    if (unknown) return EVERYWHERE;
    const box = within(left, top, left + at("width"), top + at("height"));
    return { ...box, exact: name === "rect" };
  }
  if (name === "circle" || name === "ellipse") {
    const [cx, cy] = [at("cx"), at("cy")];
    const [rx, ry] = name === "circle" ? [at("r"), at("r")] : [at("rx"), at("ry")];
    return {
      holds: (x, y) => rx > 0 && ry > 0 && ((x - cx) / rx) ** 2 + ((y - cy) / ry) ** 2 <= 1,
      exact: true,
    };
  }
  if (name === "polygon" || name === "polyline") return around(pairs(numbers(read("points") ?? "")));
  return name === "path" ? around(pathPoints(read("d") ?? "")) : EVERYWHERE;
}

/** A movement without turn or size; undefined for any other transformation. */
export function translation(transform: string | undefined): { x: number; y: number } | undefined {
  if (!transform) return { x: 0, y: 0 };
  const moved = /^translate\(\s*(-?[\d.]+)(?:[\s,]+(-?[\d.]+))?\s*\)$/.exec(transform.trim());
  return moved ? { x: Number(moved[1]), y: Number(moved[2] ?? 0) } : undefined;
}

function within(left: number, top: number, right: number, bottom: number): Box {
  return { holds: (x, y) => x >= left && x <= right && y >= top && y <= bottom, exact: false };
}

function around(points: readonly (readonly [number, number])[] | undefined): Box {
  if (!points) return EVERYWHERE;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return within(left, top, right, bottom);
}

/** Numbers a command takes; the last two are where it ends. Curves stay within their control points. */
const TAKES: Record<string, number> = { m: 2, l: 2, t: 2, h: 1, v: 1, c: 6, s: 4, q: 4, a: 7 };

/** Points that the path stays between; undefined when it cannot be read. */
function pathPoints(path: string): (readonly [number, number])[] | undefined {
  const points: (readonly [number, number])[] = [];
  let [x, y] = [0, 0];
  let [fromX, fromY] = [0, 0];
  for (const [, letter = "", rest = ""] of path.matchAll(/([a-z])([^a-df-z]*)/gi)) {
    const command = letter.toLowerCase();
    if (command === "z") {
      [x, y] = [fromX, fromY];
      continue;
    }
    const takes = TAKES[command];
    const values = numbers(rest);
    if (!takes || values.length % takes !== 0) return undefined;
    const relative = letter === command;
    for (let at = 0; at < values.length; at += takes) {
      const group = values.slice(at, at + takes);
      const [baseX, baseY] = relative ? [x, y] : [0, 0];
      if (command === "h") x = baseX + (group[0] ?? 0);
      else if (command === "v") y = baseY + (group[0] ?? 0);
      else {
        const reach = command === "a" ? Math.max(group[0] ?? 0, group[1] ?? 0) * 2 : 0;
        const ends = pairs(command === "a" ? group.slice(5) : group);
        for (const [px, py] of ends)
          points.push([baseX + px - reach, baseY + py - reach], [baseX + px + reach, baseY + py + reach]);
        const [endX, endY] = ends.at(-1) ?? [0, 0];
        [x, y] = [baseX + endX, baseY + endY];
      }
      points.push([x, y]);
      if (command === "m" && at === 0) [fromX, fromY] = [x, y];
    }
  }
  return points;
}

function numbers(text: string): number[] {
  return (text.match(/-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi) ?? []).map(Number);
}

function pairs(values: readonly number[]): [number, number][] {
  return values.flatMap((value, index): [number, number][] =>
    index % 2 === 0 ? [[value, values[index + 1] ?? 0]] : [],
  );
}
