/** GET /tai-khoan/du-lieu.json: a copy of everything kept about me. */
import { exportMyData } from "~/features/accounts/export-my-data.server";
import { guard } from "~/features/accounts/guard.server";
import { vietnamDate } from "~/i18n/format";
import { now } from "~/platform/clock.server";

export const loader = guard("signed-in", async ({ app, viewer }) => {
  const copy = JSON.stringify(await exportMyData(app.db, viewer), null, 2);
  return new Response(copy, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": `attachment; filename="du-lieu-cua-toi-${vietnamDate(now())}.json"`,
      "Cache-Control": "no-store",
    },
  });
});
