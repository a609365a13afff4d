import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { readEnv, StartError } from "~/platform/env.server";

const SECRET = "x".repeat(32);
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
      smtpUrl: undefined,
      mailFrom: "hocvuso@localhost",
    });
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
