/**
 * The only module that reads the environment (contract.md, "Environment").
 * A bad value stops the start with one sentence that names the variable and what it takes.
 */
import { resolve } from "node:path";
import type { Locale } from "~/i18n/translate";
import { type ProviderSettings, readProviderSettings } from "./provider-settings.server";
import { readS3Settings, type S3Settings } from "./storage/s3-settings";

export interface Env {
  production: boolean;
  host: string;
  port: number;
  /** Undefined: the embedded database under `dataDir`. */
  databaseUrl: string | undefined;
  dataDir: string;
  contentDir: string;
  publicUrl: string;
  demo: boolean;
  /** Undefined: one is generated. */
  demoPassword: string | undefined;
  /** Undefined only with the embedded database, where one is generated into `dataDir`. */
  appSecret: string | undefined;
  /** Where media lie; undefined: in `dataDir`. */
  s3: S3Settings | undefined;
  /** The mail server, "smtp://user:pass@host:587"; undefined: no mail is sent. */
  smtpUrl: string | undefined;
  /** The sender of mails. */
  mailFrom: string;
  /** The single sign-on of a province; undefined: none. */
  provider: ProviderSettings | undefined;
}

/** One sentence for the person who starts the program. */
export class StartError extends Error {
  override name = "StartError";
}

/** Reads and checks the variables; throws StartError for the first bad one. */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const value = (name: string) => source[name]?.trim() || undefined;
  const databaseUrl = value("DATABASE_URL");
  if (databaseUrl && !/^postgres(ql)?:\/\/\S+$/.test(databaseUrl)) {
    throw new StartError(
      "DATABASE_URL must be a PostgreSQL address, such as postgres://user:pass@host:5432/name.",
    );
  }
  const port = readPort(value("PORT"));
  const host = value("HOST") ?? "127.0.0.1";
  const production = source.NODE_ENV === "production";
  const demo = readSwitch("DEMO", value("DEMO")) ?? !databaseUrl;
  if (demo && production && databaseUrl && value("DEMO") !== "1") {
    throw new StartError(
      "DEMO is refused on a production database: unset it, or give exactly DEMO=1 if you mean it.",
    );
  }
  const appSecret = value("APP_SECRET");
  if (databaseUrl && !appSecret) {
    throw new StartError(
      "APP_SECRET is required with DATABASE_URL: set it to at least 32 random characters.",
    );
  }
  if (appSecret && appSecret.length < 32) {
    throw new StartError("APP_SECRET is too short: it takes at least 32 random characters.");
  }
  const demoPassword = value("DEMO_PASSWORD");
  if (demoPassword && demoPassword.length < 8) {
    throw new StartError("DEMO_PASSWORD is too short: it takes at least 8 characters.");
  }
  const smtpUrl = value("SMTP_URL");
  if (smtpUrl && !(/^smtps?:\/\/\S+$/.test(smtpUrl) && URL.canParse(smtpUrl))) {
    throw new StartError("SMTP_URL must be a mail server's address, such as smtp://user:pass@host:587.");
  }
  const publicUrl = readUrl(value("PUBLIC_URL")) ?? `http://localhost:${port}`;
  const mailFrom = value("MAIL_FROM") ?? `hocvuso@${new URL(publicUrl).hostname}`;
  if (!/^[^\r\n]*@[^\r\n]+$/.test(mailFrom)) {
    throw new StartError(`MAIL_FROM is “${mailFrom}”: it takes a mail address, such as hocvuso@example.vn.`);
  }
  return {
    production,
    host,
    port,
    databaseUrl,
    dataDir: resolve(value("DATA_DIR") ?? ".data"),
    contentDir: resolve(value("CONTENT_DIR") ?? "content"),
    publicUrl,
    demo,
    demoPassword,
    appSecret,
    s3: readS3Settings(value, readSwitch, (sentence) => {
      throw new StartError(sentence);
    }),
    smtpUrl,
    mailFrom,
    provider: readProviderSettings(source, (sentence) => {
      throw new StartError(sentence);
    }),
  };
}

/** The language of commands at a terminal: English where LANG begins with "en", else Vietnamese. */
export function commandLocale(source: Record<string, string | undefined> = process.env): Locale {
  return /^en/i.test(source.LANG ?? "") ? "en" : "vi";
}

function readPort(text: string | undefined): number {
  if (text === undefined) return 3000;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65535) {
    throw new StartError(`PORT is “${text}”: it takes a whole number from 0 to 65535.`);
  }
  return port;
}

function readSwitch(name: string, text: string | undefined): boolean | undefined {
  if (text === undefined) return undefined;
  if (["1", "true", "on"].includes(text)) return true;
  if (["0", "false", "off"].includes(text)) return false;
  throw new StartError(`${name} is “${text}”: it takes 1 or 0.`);
}

function readUrl(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash) {
    throw new StartError(`PUBLIC_URL is “${text}”: it takes an address such as https://hoc.example.vn.`);
  }
  return text.replace(/\/+$/, "");
}
