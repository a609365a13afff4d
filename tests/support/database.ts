/** A database of its own for a test file, on whichever engine this run is for. */
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { PGlite } from "@electric-sql/pglite";
import postgres from "postgres";
import { afterAll, beforeAll, describe, inject } from "vitest";
import {
  type Database,
  type OpenDatabase,
  openEmbedded,
  openServer,
} from "~/platform/database/client.server";
import { withDatabase } from "./server.setup";

/** Which engine this run is on. */
export const engine = process.env.TEST_DATABASE === "server" ? "server" : "embedded";

/**
 * `describeWithDatabase("issuing a certificate", (database) => { it("…", () => database().select() …) })`:
 * the callback gets a function that returns the file's migrated, otherwise empty database.
 */
export function describeWithDatabase(name: string, suite: (database: () => Database) => void): void {
  describe.skipIf(engine === "server" && !inject("postgres").url)(name, () => {
    let open: OpenDatabase & { drop(): Promise<void> };
    beforeAll(async () => {
      open = await (engine === "server" ? copyOnServer() : copyEmbedded());
    });
    afterAll(async () => {
      await open?.drop();
    });
    suite(() => open.db);
  });
}

async function copyEmbedded() {
  const dump = new Blob([readFileSync(inject("embeddedDump"))]);
  const open = openEmbedded(await PGlite.create({ loadDataDir: dump }));
  return { ...open, drop: open.close };
}

async function copyOnServer() {
  const { url, template } = inject("postgres");
  const name = `bdhvs_test_${randomBytes(6).toString("hex")}`;
  const admin = postgres(url, { max: 1, onnotice: () => {} });
  await admin.unsafe(`create database ${name} template ${template}`);
  const open = openServer(withDatabase(url, name), 5);
  return {
    ...open,
    drop: async () => {
      await open.close();
      await admin.unsafe(`drop database ${name} with (force)`);
      await admin.end();
    },
  };
}
