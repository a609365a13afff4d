/** GET /quan-tri/tep-xuat/:id: a finished file, for whoever asked for it. */
import { guard } from "~/features/accounts/guard.server";
import { fetchExport } from "~/features/reports/fetch-export.server";

export const loader = guard(
  ["commune-officer", "province-admin"],
  ({ request, params, app, viewer, drained }) =>
    fetchExport({
      db: app.db,
      env: app.env,
      viewer,
      id: params.id ?? "",
      drained,
      signal: request.signal,
    }),
);
