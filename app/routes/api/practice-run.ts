/**
 * POST /chuyen-de/:topic/thuc-hanh/:simulation/luot: what practice.island.ts sends when a run is over:
 * `{key, revision, actions, seconds}` → 200 with what the server found, `{right, total, errors, ending}`.
 */
import { guard } from "~/features/accounts/guard.server";
import { assertSentByOwner } from "~/features/accounts/sent-by-owner";
import { finishPractice } from "~/features/certificates/finish-practice.server";
import { findSimulation } from "~/features/simulations/find-simulation.server";
import { runSchema } from "~/features/simulations/record-run.server";
import { vietnamDate } from "~/i18n/format";
import { now } from "~/platform/clock.server";
import { AppError } from "~/platform/errors";

export const action = guard("signed-in", async ({ app, viewer, params, request }) => {
  assertSentByOwner(request, viewer);
  const run = runSchema.safeParse(await request.json().catch(() => undefined));
  if (!run.success) throw new AppError("invalid");
  const { id } = await findSimulation(app.db, {
    topicSlug: params.topic ?? "",
    slug: params.simulation ?? "",
    today: vietnamDate(now()),
  });
  const graded = await finishPractice(app.db, viewer, id, run.data);
  if (!graded) throw new AppError("invalid", "the run comes to no ending");
  return Response.json(graded);
});
