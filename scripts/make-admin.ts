/**
 * `node scripts/run.mjs make-admin <account>`: gives an existing account the role of province administrator. A
 * province needs it once: register on the site, run this on the server with the site's environment, and give all
 * further roles at /quan-tri/phan-quyen. Run again, it also ends the account's second factor, for an only
 * administrator who lost both phone and recovery codes. With the embedded database, stop the site first.
 */
import { makeAdmin } from "~/features/accounts/make-admin.server";
import { runOnDatabase } from "~/platform/command.server";
import { StartError } from "~/platform/env.server";

await runOnDatabase(async ({ db }) => {
  const account = process.argv[2];
  if (!account) throw new StartError("Usage: node scripts/run.mjs make-admin <account>");
  const { fullName, made } = await makeAdmin(db, account);
  console.log(
    made
      ? `${fullName} (${account}) đã là quản trị cấp tỉnh. / is now a province administrator.`
      : `${fullName} (${account}) vốn đã là quản trị cấp tỉnh. / was one already.`,
  );
});
