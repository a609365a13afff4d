/**
 * From an environment to a listening server: database, schema, content, demo, then HTTP. The one place that
 * knows all parts; what differs between production and development is the `Site` it is given.
 */
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { removeExpiredSessions, SESSION_COOKIE } from "~/features/accounts/auth.server";
import { lockDemo, seedDemo } from "~/features/accounts/seed-demo.server";
import { rebuildAfterUpgrade } from "~/features/coverage/rebuild-ledger.server";
import { deriveKeys } from "~/platform/crypto.server";
import { migrate } from "~/platform/database/migrate.server";
import { openDatabase } from "~/platform/database/open.server";
import { type Env, readEnv, StartError } from "~/platform/env.server";
import { startJobs } from "~/platform/jobs/run-jobs.server";
import { appSecret } from "~/platform/secrets.server";
import { createServer, type ServerParts } from "~/platform/server/create-server";
import { mediaStore } from "~/platform/storage/media-store.server";
import { StoreError } from "~/platform/storage/store-error";
import { JOBS } from "./jobs.server";
import { loadAuthoredContent } from "./load-authored-content.server";
import { sweepEveryMinute } from "./sweep.server";

/** The pages and scripts to serve. */
export interface Site extends Pick<ServerParts, "build" | "before"> {
  islands: Record<string, string>;
}

/** Starts and returns when it listens; ends the process with one sentence where it cannot. */
export async function serve(site: () => Promise<Site>): Promise<void> {
  try {
    await open(readEnv(), await site());
  } catch (error) {
    if (!(error instanceof StartError || error instanceof StoreError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

async function open(env: Env, { build, before, islands }: Site) {
  console.log("Đang mở cơ sở dữ liệu… / Opening the database…");
  const database = await openDatabase(env);
  try {
    await migrate(database);
    const keys = deriveKeys(await appSecret(env));
    await mediaStore(env).check();
    await removeExpiredSessions(database.db);
    await loadAuthoredContent(database.db, env);
    await rebuildAfterUpgrade(database.db);
    const demo = env.demo ? await seedDemo(database.db, env) : await lockDemo(database.db);
    const app = { db: database.db, env, keys, islands };
    const server = await listen(
      createServer({
        app,
        build,
        before,
        sessionCookie: SESSION_COOKIE,
      }).listen(env.port, env.host),
      env,
    );
    console.log(`Địa chỉ / Address:  http://localhost:${(server.address() as AddressInfo).port}`);
    console.log(`Dữ liệu / Data:     ${env.databaseUrl ? new URL(env.databaseUrl).host : env.dataDir}`);
    if (env.s3) console.log(`Kho tệp / Files:    ${env.s3.endpoint ?? "Amazon S3"} ${env.s3.bucket}`);
    if (demo) sayDemoAccounts(demo.password);
    const stopSweeping = sweepEveryMinute(database.db, keys);
    const stopJobs = startJobs(app, JOBS);
    stopOnSignal(server, async () => {
      await Promise.all([stopSweeping(), stopJobs()]);
      await database.close();
    });
  } catch (error) {
    await database.close();
    throw error;
  }
}

function sayDemoAccounts(password: string) {
  console.log(`Dùng thử / Trial, mật khẩu / password: ${password}`);
  console.log("  hocvien    người học / learner");
  console.log("  giangvien  giảng viên nguồn / source trainer");
  console.log("  canbo      cán bộ xã, phường / commune officer");
  console.log("  (cũng có / also: bientap người duyệt bài / reviewer, quantri quản trị / administrator,");
  console.log("  daisuso Đại sứ số / helper, với / with hocvien, hocvien2, hocvien3)");
}

function listen(server: Server, { port, host }: { port: number; host: string }): Promise<Server> {
  return new Promise((done, fail) => {
    server.once("listening", () => done(server));
    server.once("error", (error: NodeJS.ErrnoException) =>
      fail(
        error.code === "EADDRINUSE"
          ? new StartError(
              `Port ${port} on ${host} is in use: stop the other program, or set PORT to another number.`,
            )
          : new StartError(`Cannot listen on ${host}:${port}: ${error.message}.`),
      ),
    );
  });
}

/** Ctrl-C: answers what is under way, closes the database, ends. */
function stopOnSignal(server: Server, closeDatabase: () => Promise<void>) {
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    server.close(async () => {
      await closeDatabase();
      process.exit(0);
    });
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 5_000).unref();
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
}
