/**
 * A real S3 server for the tests of one file, which can be stopped and started again. It asks for a key that it knows,
 * but does not check the signature made with it; a range that ends at the first byte is beyond it.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import S3rver from "s3rver";
import { afterAll, beforeAll } from "vitest";
import type { S3Settings } from "~/platform/storage/s3-settings";

const BUCKET = "hoc-lieu";

/** Listens from the file's first test to its last. */
export function startS3Server() {
  const directory = mkdtempSync(join(tmpdir(), "bdhvs-s3-"));
  let server: S3rver;
  const listen = async (port: number) => {
    server = new S3rver({
      address: "127.0.0.1",
      port,
      silent: true,
      directory,
      configureBuckets: [{ name: BUCKET, configs: [] }],
    });
    return (await server.run()).port;
  };
  const settings: S3Settings = {
    endpoint: "",
    region: "us-east-1",
    bucket: BUCKET,
    // The one account that this server knows.
    accessKeyId: "S3RVER",
    secretAccessKey: "S3RVER",
    pathStyle: true,
  };
  const s3 = {
    settings,
    stop: () => server.close(),
    startAgain: async () => void (await listen(Number(new URL(settings.endpoint ?? "").port))),
  };
  beforeAll(async () => {
    settings.endpoint = `http://127.0.0.1:${await listen(0)}`;
  });
  afterAll(async () => {
    await s3.stop();
    rmSync(directory, { recursive: true, force: true });
  });
  return s3;
}
