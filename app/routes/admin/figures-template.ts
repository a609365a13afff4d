/** GET /quan-tri/dan-so/mau/<kind>.csv: the template of an import. */
import { guard } from "~/features/accounts/guard.server";
import { figureTemplate } from "~/features/coverage/commune-figures/figure-csv.server";
import { FIGURE_KINDS } from "~/features/coverage/commune-figures/figure-kinds";
import { listCommunes } from "~/features/places/list-communes.server";
import { vietnamDate } from "~/i18n/format";
import { now } from "~/platform/clock.server";
import { notFound } from "~/platform/errors";

export const loader = guard(["province-admin"], async ({ app, params }) => {
  const kind = FIGURE_KINDS.find(({ id }) => `${id}.csv` === params.file);
  if (!kind) throw notFound();
  return new Response(figureTemplate(kind, await listCommunes(app.db, vietnamDate(now()))), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="mau-${kind.id}.csv"`,
      "Cache-Control": "private, no-store",
    },
  });
});
