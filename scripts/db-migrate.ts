/** `npm run db:migrate`: brings the database to the schema of this version. */
import { runOnDatabase } from "~/platform/command.server";

await runOnDatabase(async () => {
  console.log("Cơ sở dữ liệu đã ở phiên bản mới nhất. / The database is current.");
});
