import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { readEnv, StartError } from "~/platform/env.server";

const SECRET = "x".repeat(32);
const S3 = { S3_BUCKET: "hoc-lieu", S3_ACCESS_KEY_ID: "ten", S3_SECRET_ACCESS_KEY: "khoa" };
const SERVER = { DATABASE_URL: "postgres://u@127.0.0.1:5432/db", APP_SECRET: SECRET };

describe("the environment", () => {
  it("needs nothing: embedded database, demo on, port 3000", () => {
    expect(readEnv({})).toEqual({
      production: false,
      host: "127.0.0.1",
      port: 3000,
      databaseUrl: undefined,
      dataDir: resolve(".data"),
      contentDir: resolve("content"),
      publicUrl: "http://localhost:3000",
      demo: true,
      demoPassword: undefined,
      appSecret: undefined,
      s3: undefined,
      smtpUrl: undefined,
      mailFrom: "hocvuso@localhost",
      provider: undefined,
    });
  });

  it("keeps media in an S3 store that is named in full: Amazon's by region, another's by address and path", () => {
    const keys = { bucket: "hoc-lieu", accessKeyId: "ten", secretAccessKey: "khoa" };
    expect(readEnv(S3).s3).toEqual({ ...keys, endpoint: undefined, region: "us-east-1", pathStyle: false });
    const other = { ...S3, S3_ENDPOINT: "https://s3.example.vn/", S3_REGION: "vn-south" };
    expect(readEnv(other).s3).toEqual({
      ...keys,
      endpoint: "https://s3.example.vn",
      region: "vn-south",
      pathStyle: true,
    });
    expect(readEnv({ ...other, S3_PATH_STYLE: "0" }).s3?.pathStyle).toBe(false);
  });

  it("turns the demo off with a database server, unless it is asked for", () => {
    expect(readEnv(SERVER).demo).toBe(false);
    expect(readEnv({ ...SERVER, DEMO: "1" }).demo).toBe(true);
    expect(readEnv({ ...SERVER, DEMO: "1", NODE_ENV: "production" }).demo).toBe(true);
    expect(readEnv({ DEMO: "0" }).demo).toBe(false);
  });

  it("drops the last slash of PUBLIC_URL and reads an empty value as unset", () => {
    expect(readEnv({ PUBLIC_URL: "https://hoc.example.vn/", PORT: "" })).toMatchObject({
      publicUrl: "https://hoc.example.vn",
      port: 3000,
    });
  });

  it.each([
    [{ PORT: "abc" }, "PORT"],
    [{ PORT: "70000" }, "PORT"],
    [{ PORT: "-1" }, "PORT"],
    [{ DATABASE_URL: "mysql://x/y", APP_SECRET: SECRET }, "DATABASE_URL"],
    [{ DATABASE_URL: SERVER.DATABASE_URL }, "APP_SECRET"],
    [{ APP_SECRET: "short" }, "APP_SECRET"],
    [{ PUBLIC_URL: "hoc.example.vn" }, "PUBLIC_URL"],
    [{ PUBLIC_URL: "https://x.vn/?a=1" }, "PUBLIC_URL"],
    [{ SMTP_URL: "mail.example.vn" }, "SMTP_URL"],
    [{ MAIL_FROM: "nobody" }, "MAIL_FROM"],
    [{ S3_BUCKET: "hoc-lieu" }, "S3_ACCESS_KEY_ID"],
    [{ ...S3, S3_SECRET_ACCESS_KEY: " " }, "S3_SECRET_ACCESS_KEY"],
    [{ S3_ENDPOINT: "https://s3.example.vn" }, "S3_BUCKET"],
    [{ S3_PATH_STYLE: "1" }, "S3_BUCKET"],
    [{ ...S3, S3_BUCKET: "Học liệu" }, "S3_BUCKET"],
    [{ ...S3, S3_BUCKET: "../etc" }, "S3_BUCKET"],
    [{ ...S3, S3_ENDPOINT: "s3.example.vn" }, "S3_ENDPOINT"],
    [{ ...S3, S3_ENDPOINT: "https://user:pass@s3.example.vn" }, "S3_ENDPOINT"],
    [{ ...S3, S3_ENDPOINT: "https://s3.example.vn/hoc-lieu" }, "S3_ENDPOINT"],
    [{ ...S3, S3_REGION: "a b" }, "S3_REGION"],
    [{ ...S3, S3_PATH_STYLE: "maybe" }, "S3_PATH_STYLE"],
    [{ DEMO: "maybe" }, "DEMO"],
    [{ DEMO_PASSWORD: "1234" }, "DEMO_PASSWORD"],
    [{ ...SERVER, DEMO: "true", NODE_ENV: "production" }, "DEMO"],
  ])("refuses %o with one sentence that names %s", (source, variable) => {
    const read = () => readEnv(source);
    expect(read).toThrow(StartError);
    expect(read).toThrow(variable);
    expect(read).toThrow(/^[^\n]+\.$/);
  });
});
