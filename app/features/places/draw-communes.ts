/**
 * The communes drawn in the plane: what a page needs to show a map without script. Mercator, rounded to whole
 * units and written relative to the point before, which is a third of what d3 writes and loses nothing at this size.
 */
import { type GeoProjection, geoMercator, geoPath } from "d3-geo";
import { feature } from "topojson-client";
import type { CommuneMap } from "./commune-map";

export interface CommuneShape {
  code: string;
  /** The `d` of an SVG path. */
  path: string;
  /** Where a mark stands: the middle of its area. */
  x: number;
  y: number;
}

export interface Drawing {
  width: number;
  height: number;
  shapes: CommuneShape[];
}

export interface CommuneDrawing extends Drawing {
  attribution: string;
  /** The small communes once more; `frame` is where they lie in the whole. */
  inset: (Drawing & { name: string; frame: { x: number; y: number; width: number; height: number } }) | null;
}

/** Units along the longer side; a phone shows about one a pixel. */
const WHOLE = 720;
const INSET = 320;
const MARGIN = 4;

type Outline = ReturnType<typeof outlinesOf>[number];

/** `longest`: units along the longer side; fewer units are fewer points and fewer bytes. */
export function drawCommunes(map: CommuneMap, longest = WHOLE): CommuneDrawing {
  const outlines = outlinesOf(map);
  const whole = projectInto(longest, outlines);
  const small = outlines.filter(({ properties }) => map.inset?.communes.includes(properties.code));
  const drawing = drawWith(whole, outlines);
  if (!map.inset || small.length === 0) return { ...drawing, attribution: map.attribution, inset: null };
  const [[left, top], [right, bottom]] = geoPath(whole.projection).bounds(collection(small));
  const frame = {
    x: Math.floor(left) - 1,
    y: Math.floor(top) - 1,
    width: Math.ceil(right - left) + 2,
    height: Math.ceil(bottom - top) + 2,
  };
  const inset = {
    ...drawWith(projectInto((longest * INSET) / WHOLE, small), small),
    name: map.inset.name,
    frame,
  };
  return { ...drawing, attribution: map.attribution, inset };
}

function outlinesOf(map: CommuneMap) {
  return feature(map, map.objects.communes).features;
}

const collection = (features: Outline[]) => ({ type: "FeatureCollection", features }) as const;

interface Projected {
  projection: GeoProjection;
  width: number;
  height: number;
}

/** A projection whose longer side is `longest` units, with a margin for the outermost lines. */
function projectInto(longest: number, outlines: Outline[]): Projected {
  const projection = geoMercator().scale(1).translate([0, 0]);
  const [[left, top], [right, bottom]] = geoPath(projection).bounds(collection(outlines));
  const scale = (longest - 2 * MARGIN) / Math.max(right - left, bottom - top);
  projection.scale(scale).translate([MARGIN - left * scale, MARGIN - top * scale]);
  return {
    projection,
    width: Math.round((right - left) * scale) + 2 * MARGIN,
    height: Math.round((bottom - top) * scale) + 2 * MARGIN,
  };
}

function drawWith({ projection, width, height }: Projected, outlines: Outline[]): Drawing {
  const toPlane = geoPath(projection);
  const shapes = outlines.map((outline): CommuneShape => {
    const [x, y] = toPlane.centroid(outline);
    const path = ringsOf(outline.geometry)
      .map((ring) => ringPath(ring, projection))
      .join("");
    return { code: outline.properties.code, path, x: Math.round(x), y: Math.round(y) };
  });
  return { width, height, shapes };
}

type Position = number[];

function ringsOf(geometry: Outline["geometry"]): Position[][] {
  if (geometry.type === "Polygon") return geometry.coordinates;
  return geometry.type === "MultiPolygon" ? geometry.coordinates.flat() : [];
}

/** "M12 30l4-2 0 5z"; a ring that comes to nothing at this size is left out. */
function ringPath(ring: Position[], projection: GeoProjection): string {
  const points: [number, number][] = [];
  for (const [longitude = 0, latitude = 0] of ring) {
    const [x, y] = (projection([longitude, latitude]) ?? [0, 0]).map(Math.round) as [number, number];
    const last = points.at(-1);
    if (last?.[0] !== x || last?.[1] !== y) points.push([x, y]);
  }
  points.pop();
  const [first, ...others] = points;
  if (!first || others.length < 2) return "";
  let [fromX, fromY] = first;
  const steps = others.map(([x, y]) => {
    const step = `${signed(x - fromX)}${signed(y - fromY)}`;
    [fromX, fromY] = [x, y];
    return step;
  });
  return `M${first[0]} ${first[1]}l${steps.join("").trimStart()}z`;
}

/** A minus sign parts numbers as well as a space does. */
const signed = (step: number) => (step < 0 ? String(step) : ` ${step}`);
