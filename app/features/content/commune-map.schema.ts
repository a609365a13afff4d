/**
 * The manual of content/places/communes.topo.json: a TopoJSON file (github.com/topojson/topojson-specification) with one
 * object, `communes`, whose polygons carry the `code` of communes.csv as their only property. Two members of our own
 * stand beside it: `attribution`, which is printed under every map, and `inset`, the small communes of a town that are
 * drawn once more, larger. A province without outlines leaves the file out and its pages show no map.
 */
import { z } from "zod";

const pair = z.tuple([z.number(), z.number()]);
const code = z.string().regex(/^\d{5}$/);
const ring = z.array(z.int()).min(1);
const properties = z.object({ code });

const outline = z.discriminatedUnion("type", [
  z.object({ type: z.literal("Polygon"), arcs: z.array(ring).min(1), properties }),
  z.object({ type: z.literal("MultiPolygon"), arcs: z.array(z.array(ring).min(1)).min(1), properties }),
]);

export const communeMapSchema = z
  .object({
    type: z.literal("Topology"),
    /** Whose outlines these are, and under which terms. */
    attribution: z.string().trim().min(1).max(500),
    inset: z.object({ name: z.string().trim().min(1).max(60), communes: z.array(code).min(1) }).optional(),
    transform: z.object({ scale: pair, translate: pair }).optional(),
    arcs: z.array(z.array(pair).min(2)),
    objects: z.object({
      communes: z.object({ type: z.literal("GeometryCollection"), geometries: z.array(outline).min(1) }),
    }),
  })
  .refine(({ arcs, objects }) =>
    objects.communes.geometries
      .flatMap((geometry) => geometry.arcs.flat(2))
      .every((arc) => (arc < 0 ? ~arc : arc) < arcs.length),
  );
