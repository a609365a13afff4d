/** GET /ban-do-tien-do.svg: the map of the home page. `?nen=sang` or `?nen=toi` where the reader chose a background. */
import { guard } from "~/features/accounts/guard.server";
import { mapPicture, type PictureTheme } from "~/features/coverage/map-picture";
import { publicProgress } from "~/features/coverage/public-progress.server";
import { communeDrawing } from "~/features/places/commune-drawing.server";
import { vietnamDate } from "~/i18n/format";
import { now } from "~/platform/clock.server";
import { notFound } from "~/platform/errors";

const THEMES: Record<string, PictureTheme> = { sang: "light", toi: "dark" };
/** Ten minutes: figures that move by some people a day need no more. */
const KEPT = 600;

export const loader = guard("everyone", async ({ app, request }) => {
  const drawing = await communeDrawing(app.db, 360);
  if (!drawing) throw notFound();
  const theme = THEMES[new URL(request.url).searchParams.get("nen") ?? ""] ?? "auto";
  const { communes, targetShare } = await publicProgress(app.db, vietnamDate(now()));
  const shares = new Map(communes.flatMap(({ code, share }) => (share === null ? [] : [[code, share]])));
  return new Response(mapPicture(drawing, shares, targetShare, theme), {
    headers: {
      "Content-Type": "image/svg+xml; charset=utf-8",
      "Cache-Control": `public, max-age=${KEPT}`,
      "Surrogate-Control": `max-age=${KEPT}`,
    },
  });
});
