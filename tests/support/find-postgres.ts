/** Finds or starts a PostgreSQL server on which tests may make databases. */
import { spawn, spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import postgres from "postgres";

export interface FoundPostgres {
  /** Address of a maintenance database, with the right to create databases. */
  url: string;
  stop(): Promise<void>;
}

export async function findPostgres(): Promise<FoundPostgres | undefined> {
  for (const user of ["postgres", userInfo().username]) {
    const url = `postgres://${user}@127.0.0.1:5432/postgres`;
    if (await mayCreateDatabases(url)) return { url, stop: async () => {} };
  }
  return startPrivateServer();
}

async function mayCreateDatabases(url: string): Promise<boolean> {
  const client = postgres(url, { max: 1, connect_timeout: 3, onnotice: () => {} });
  try {
    const [role] =
      await client`select rolcreatedb or rolsuper as may from pg_roles where rolname = current_user`;
    return role?.may === true;
  } catch {
    return false;
  } finally {
    await client.end({ timeout: 1 });
  }
}

function installedBinaries(): string | undefined {
  const base = "/usr/lib/postgresql";
  const versions = existsSync(base) ? readdirSync(base).sort((a, b) => Number(b) - Number(a)) : [];
  return versions.map((version) => join(base, version, "bin")).find((bin) => existsSync(join(bin, "initdb")));
}

async function startPrivateServer(): Promise<FoundPostgres | undefined> {
  const bin = installedBinaries();
  if (!bin) return undefined;
  const folder = mkdtempSync(join(tmpdir(), "bdhvs-pg-"));
  const owner = serverUser(folder);
  const port = await freePort();
  const made = spawnSync(
    join(bin, "initdb"),
    ["-D", join(folder, "data"), "-U", "postgres", "-A", "trust"],
    owner,
  );
  if (made.status !== 0) return undefined;
  const server = spawn(
    join(bin, "postgres"),
    ["-D", join(folder, "data"), "-p", String(port), "-k", folder, "-h", "127.0.0.1"],
    { ...owner, stdio: "ignore" },
  );
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  for (let tries = 0; tries < 10; tries++) {
    if (await mayCreateDatabases(url)) break;
  }
  return {
    url,
    stop: () =>
      new Promise((done) => {
        server.once("exit", () => {
          rmSync(folder, { recursive: true, force: true });
          done();
        });
        server.kill("SIGINT");
      }),
  };
}

/** PostgreSQL refuses to run as root: use the account Debian's package made. */
function serverUser(folder: string): { uid?: number; gid?: number } {
  if (userInfo().uid !== 0) return {};
  const id = (flag: string) => Number(spawnSync("id", [flag, "postgres"]).stdout.toString());
  const [uid, gid] = [id("-u"), id("-g")];
  chownSync(folder, uid, gid);
  return { uid, gid };
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => done(port));
    });
  });
}
