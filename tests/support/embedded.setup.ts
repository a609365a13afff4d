/** Migrates one embedded database; every test file starts from a copy of it. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import type { TestProject } from "vitest/node";
import { openEmbedded } from "~/platform/database/client.server";
import { migrate } from "~/platform/database/migrate.server";

declare module "vitest" {
  export interface ProvidedContext {
    /** A dump of the migrated embedded database. */
    embeddedDump: string;
    /** Address of the PostgreSQL server's maintenance database, and the migrated template's name. */
    postgres: { url: string; template: string };
  }
}

export default async function prepareEmbedded(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), "bdhvs-test-"));
  const client = await PGlite.create();
  await migrate(openEmbedded(client));
  const dump = await client.dumpDataDir("none");
  const file = join(folder, "migrated.tar");
  writeFileSync(file, Buffer.from(await dump.arrayBuffer()));
  await client.close();
  project.provide("embeddedDump", file);
  return () => rmSync(folder, { recursive: true, force: true });
}
