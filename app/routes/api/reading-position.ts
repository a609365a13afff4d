/** POST /hoc/vi-tri: the reading island says which heading is in view. */
import { guard } from "~/features/accounts/guard.server";
import { assertSentByOwner } from "~/features/accounts/sent-by-owner";
import { positionReport, readReport } from "~/features/progress/learning-reports";
import { recordPosition } from "~/features/progress/record-position.server";

export const action = guard("signed-in", async ({ request, app, viewer }) => {
  assertSentByOwner(request, viewer);
  await recordPosition(app.db, viewer, await readReport(request, positionReport));
  return new Response(null, { status: 204 });
});
