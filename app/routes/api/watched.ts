/** POST /hoc/da-xem: the video island says what was played; the answer is what that adds up to. */
import { guard } from "~/features/accounts/guard.server";
import { assertSentByOwner } from "~/features/accounts/sent-by-owner";
import { readReport, watchingReport } from "~/features/progress/learning-reports";
import { recordWatching } from "~/features/progress/record-watching.server";

export const action = guard("signed-in", async ({ request, app, viewer }) => {
  assertSentByOwner(request, viewer);
  return Response.json(await recordWatching(app.db, viewer, await readReport(request, watchingReport)));
});
