/** GET /quan-tri/lop-hoc/:class/buoi/:session/ma: the code of the hall's screen at this moment, for hall-screen.island.ts. */
import { guard } from "~/features/accounts/guard.server";
import { CLASS_ROLES } from "~/features/classes/class-roles";
import { readHallState } from "~/features/classes/hall-state.server";

export const loader = guard(CLASS_ROLES, async ({ app, viewer, params }) => {
  const ids = { classId: params.class ?? "", sessionId: params.session ?? "" };
  const hall = { keys: app.keys, publicUrl: app.env.publicUrl };
  const state = await readHallState(app.db, hall, viewer, ids);
  return Response.json(state, { headers: { "Cache-Control": "private, no-store" } });
});
