/** The drawing of the communes, made once for each version of the stored outlines. */
import { communeMaps } from "#drizzle/schema/places";
import type { Database } from "~/platform/database/client.server";
import type { CommuneMap } from "./commune-map";
import { type CommuneDrawing, drawCommunes } from "./draw-communes";

let drawn: { hash: string; drawing: CommuneDrawing } | undefined;

/** Null where the province has no outlines. */
export async function communeDrawing(db: Database): Promise<CommuneDrawing | null> {
  const [stored] = await db.select({ hash: communeMaps.sourceHash }).from(communeMaps);
  if (!stored) return null;
  if (drawn?.hash === stored.hash) return drawn.drawing;
  const [row] = await db.select({ source: communeMaps.source }).from(communeMaps);
  if (!row) return null;
  const drawing = drawCommunes(JSON.parse(row.source) as CommuneMap);
  drawn = { hash: stored.hash, drawing };
  return drawing;
}
