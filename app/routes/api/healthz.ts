/** GET /healthz: the process answers. */
import { guard } from "~/features/accounts/guard.server";

export const loader = guard(
  "everyone",
  () => new Response("ok\n", { headers: { "Content-Type": "text/plain" } }),
);
