/** GET /metrics: Prometheus text, for machines of the same house only. */
import { guard } from "~/features/accounts/guard.server";
import { notFound } from "~/platform/errors";
import { isPrivateAddress } from "~/platform/http/private-address.server";
import { metricsText } from "~/platform/server/metrics.server";

export const loader = guard("everyone", async ({ address }) => {
  if (!isPrivateAddress(address)) throw notFound();
  const { text, contentType } = await metricsText();
  return new Response(text, { headers: { "Content-Type": contentType } });
});
