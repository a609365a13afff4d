/** What a page says about the map picture; null where the province has no outlines. */
import { communeDrawing } from "~/features/places/commune-drawing.server";
import type { Database } from "~/platform/database/client.server";
import { readPreferences } from "~/platform/preferences";
import { pictureSize } from "./map-picture";
import type { PublicMapFacts } from "./public-map";
import type { PublicProgress } from "./public-progress.server";

export async function publicMapFacts(
  db: Database,
  { communes }: PublicProgress,
  request: Request,
): Promise<PublicMapFacts | null> {
  const drawing = await communeDrawing(db, 360);
  if (!drawing) return null;
  const highest = communes.reduce<PublicMapFacts["highest"]>((best, { fullName, share }) => {
    if (!share) return best;
    return best && best.share >= share ? best : { name: fullName, share };
  }, null);
  return {
    ...pictureSize(drawing),
    attribution: drawing.attribution,
    communes: communes.length,
    highest,
    theme: readPreferences(request.headers.get("Cookie")).theme,
  };
}
