/** `npm run restore -- FILE`: fills a new database from a backup, made on either kind of database. */
import { existsSync } from "node:fs";
import { runOnDatabase } from "~/platform/command.server";
import { readBackup } from "~/platform/database/backup.server";
import { StartError } from "~/platform/env.server";

const file = process.argv[2];

await runOnDatabase(async ({ db }, env) => {
  if (!file || !existsSync(file)) throw new StartError("Name the backup to read: npm run restore -- FILE");
  const { rows, mediaFiles } = await readBackup(db, env, file);
  console.log(
    `${rows} dòng, ${mediaFiles} tệp hình và phim đã trở lại. / ${rows} rows, ${mediaFiles} media files restored.`,
  );
});
