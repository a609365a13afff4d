/** The outlines of a province's communes, as content/places/communes.topo.json has them. */
import type { GeometryCollection, Topology } from "topojson-specification";

export interface CommuneMap extends Topology<{ communes: GeometryCollection<{ code: string }> }> {
  /** Whose outlines these are: printed under every drawing. */
  attribution: string;
  /** Communes that are too small to be seen on a phone and so are drawn once more, larger. */
  inset?: { name: string; communes: string[] };
}
