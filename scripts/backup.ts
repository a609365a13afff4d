/** `npm run backup -- --out FILE`: everything but APP_SECRET into one file. */
import { parseArgs } from "node:util";
import { runOnDatabase } from "~/platform/command.server";
import { writeBackup } from "~/platform/database/backup.server";
import { StartError } from "~/platform/env.server";

const { values } = parseArgs({ options: { out: { type: "string" } }, strict: true });

await runOnDatabase(async ({ db }, env) => {
  if (!values.out) throw new StartError("Name the file to write: npm run backup -- --out FILE");
  const { rows, mediaFiles } = await writeBackup(db, env, values.out);
  console.log(
    `${values.out}: ${rows} dòng, ${mediaFiles} tệp hình và phim. / ${rows} rows, ${mediaFiles} media files.`,
  );
  console.log(
    "Giữ APP_SECRET ở nơi khác: thiếu nó không đọc lại được số định danh. / Keep APP_SECRET apart.",
  );
});
