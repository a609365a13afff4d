/** The drawing of the communes, made once for each version of the stored outlines. */
import { communeMaps } from "#drizzle/schema/places";
import type { Database } from "~/platform/database/client.server";
import type { CommuneMap } from "./commune-map";
import { type CommuneDrawing, drawCommunes } from "./draw-communes";

const drawn = new Map<number | undefined, { hash: string; drawing: CommuneDrawing }>();

/** Null where the province has no outlines. `longest`: units along the longer side, where fewer will do. */
export async function communeDrawing(db: Database, longest?: 360): Promise<CommuneDrawing | null> {
  const [stored] = await db.select({ hash: communeMaps.sourceHash }).from(communeMaps);
  if (!stored) return null;
  const kept = drawn.get(longest);
  if (kept?.hash === stored.hash) return kept.drawing;
  const [row] = await db.select({ source: communeMaps.source }).from(communeMaps);
  if (!row) return null;
  const drawing = drawCommunes(JSON.parse(row.source) as CommuneMap, longest);
  drawn.set(longest, { hash: stored.hash, drawing });
  return drawing;
}
