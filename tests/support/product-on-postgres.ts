/**
 * The built product on a PostgreSQL database of a test's own, which the test may write to while it runs: facts are
 * dated back there, because nobody waits for a month to pass.
 */
import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { type Database, openServer } from "~/platform/database/client.server";
import { test as base, DEMO_PASSWORD } from "./browser";
import { findPostgres } from "./find-postgres";
import { type Product, startProduct } from "./product";
import { withDatabase } from "./server.setup";

export interface ProductOnPostgres extends Product {
  db: Database;
}

/**
 * Tests against the product on PostgreSQL with these topics; one product serves all tests of a file. Without a server
 * they are skipped, but not under CI: where everything must hold, a missing server is a fault and no excuse.
 */
export const testOnPostgres = (topics: string) =>
  base.extend<{ product: ProductOnPostgres }, { started: ProductOnPostgres | undefined }>({
    started: [
      async ({ browserName: _ }, use) => {
        const product = await startProductOnPostgres(topics);
        await use(product);
        await product?.stop();
      },
      { scope: "worker", timeout: 120_000 },
    ],
    product: async ({ started }, use, testInfo) => {
      if (started) return use(started);
      if (process.env.CI) throw new Error("CI needs PostgreSQL for this test");
      testInfo.skip(true, "no PostgreSQL");
    },
  });

/** Undefined where there is no PostgreSQL. The demo accounts have the password of the other tests. */
async function startProductOnPostgres(topics: string): Promise<ProductOnPostgres | undefined> {
  const found = await findPostgres();
  if (!found) return undefined;
  const name = `bdhvs_e2e_${randomBytes(6).toString("hex")}`;
  const admin = postgres(found.url, { max: 1, onnotice: () => {} });
  await admin.unsafe(`create database ${name}`);
  const url = withDatabase(found.url, name);
  const product = await startProduct(topics, {
    DATABASE_URL: url,
    APP_SECRET: randomBytes(24).toString("hex"),
    DEMO_PASSWORD,
  });
  const open = openServer(url, 2);
  return {
    address: product.address,
    db: open.db,
    async stop() {
      await open.close();
      await product.stop();
      await admin.unsafe(`drop database ${name} with (force)`);
      await admin.end();
      await found.stop();
    },
  };
}
