/**
 * `node scripts/run.mjs verify-audit`: seals what was logged and reads the whole log back. Ends with 1 where the log
 * is not what was sealed. The last line is the seal: noted outside the system, it proves the log up to that day.
 */
import { sealEvents } from "~/features/audit/seal-events.server";
import { verifyChain } from "~/features/audit/verify-chain.server";
import { formatDateTime } from "~/i18n/format";
import { translator } from "~/i18n/translate";
import { runOnDatabase } from "~/platform/command.server";
import { deriveKeys } from "~/platform/crypto.server";
import { commandLocale } from "~/platform/env.server";
import { appSecret } from "~/platform/secrets.server";

await runOnDatabase(async ({ db }, env) => {
  const t = translator(commandLocale());
  const keys = deriveKeys(await appSecret(env));
  await sealEvents(db, keys);
  let [from, events, faults]: [number | null, number, number] = [1, 0, 0];
  while (from !== null) {
    const check = await verifyChain(db, keys, { from });
    for (const { block, fault, firstId, lastId } of check.faults)
      console.error(
        t("audit.chain.faultAt", { what: t(`audit.chain.fault.${fault}`), block, firstId, lastId }),
      );
    events += check.events;
    faults += check.faults.length;
    from = check.next;
    if (from === null && check.sealedAt && check.seal)
      console.log(t("audit.chain.seal", { time: formatDateTime(check.sealedAt), seal: check.seal }));
  }
  console.log(t(faults > 0 ? "audit.chain.broken" : "audit.chain.intact", { events }));
  if (faults > 0) process.exitCode = 1;
});
