/**
 * A real PostgreSQL for the same suite: the one on 127.0.0.1:5432, else a private server from installed
 * binaries. Without either the half is skipped loudly, and fails when CI=true.
 */
import { randomBytes } from "node:crypto";
import postgres from "postgres";
import type { TestProject } from "vitest/node";
import { openServer } from "~/platform/database/client.server";
import { migrate } from "~/platform/database/migrate.server";
import { findPostgres } from "./find-postgres";

export default async function preparePostgres(project: TestProject) {
  const found = await findPostgres();
  if (!found) {
    const message =
      "SKIPPED: no PostgreSQL on 127.0.0.1:5432 and none installed; half of the integration suite did not run.";
    if (process.env.CI === "true") throw new Error(message);
    console.error(`\n${"!".repeat(message.length)}\n${message}\n${"!".repeat(message.length)}\n`);
    project.provide("postgres", { url: "", template: "" });
    return;
  }
  const template = `bdhvs_template_${randomBytes(4).toString("hex")}`;
  const admin = postgres(found.url, { max: 1, onnotice: () => {} });
  await admin.unsafe(`create database ${template}`);
  const database = openServer(withDatabase(found.url, template), 1);
  await migrate(database);
  await database.close();
  project.provide("postgres", { url: found.url, template });
  return async () => {
    await admin.unsafe(`drop database if exists ${template} with (force)`);
    await admin.end();
    await found.stop();
  };
}

export function withDatabase(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}
