/** GET /readyz: the database answers, and start-up has migrated it (it does before it listens). */
import { guard } from "~/features/accounts/guard.server";
import { isReady } from "~/platform/readiness.server";

export const loader = guard("everyone", async ({ app }) => {
  const ready = await isReady(app.db);
  return new Response(ready ? "ready\n" : "database unreachable\n", {
    status: ready ? 200 : 503,
    headers: { "Content-Type": "text/plain" },
  });
});
