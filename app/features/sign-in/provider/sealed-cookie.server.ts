/**
 * What this browser carries between two pages of signing in, sealed so that nobody reads or makes it, for minutes. It is
 * sent with a link that leads here from the provider's site, and with no form of another site.
 */
import type { z } from "zod";
import { now } from "~/platform/clock.server";
import type { Keys } from "~/platform/crypto.server";

interface Shape<Value> {
  name: string;
  path: string;
  minutes: number;
  schema: z.ZodType<Value>;
}

export interface SealedCookie<Value> {
  /** Undefined: none, one that is too old, or one that was not sealed here. */
  read(keys: Keys, cookieHeader: string | null): Value | undefined;
  /** The Set-Cookie value. */
  write(keys: Keys, publicUrl: string, value: Value): string;
  /** The Set-Cookie value that takes it away. */
  clear(publicUrl: string): string;
}

export function sealedCookie<Value>({ name, path, minutes, schema }: Shape<Value>): SealedCookie<Value> {
  const pattern = new RegExp(`(?:^|;\\s*)${name}=([^;]*)`);
  const attributes = (publicUrl: string, seconds: number) =>
    `Path=${path}; HttpOnly; SameSite=Lax; Max-Age=${seconds}${publicUrl.startsWith("https:") ? "; Secure" : ""}`;
  return {
    read(keys, cookieHeader) {
      const sealed = pattern.exec(cookieHeader ?? "")?.[1];
      if (!sealed) return undefined;
      try {
        const { cookie, at, value } = JSON.parse(keys.open("provider-sign-in", sealed));
        const age = now().getTime() - Number(at);
        // One cookie's text is no other's, though the key is the same.
        return cookie === name && age >= 0 && age < minutes * 60_000 ? schema.parse(value) : undefined;
      } catch {
        return undefined;
      }
    },
    write(keys, publicUrl, value) {
      const text = JSON.stringify({ cookie: name, at: now().getTime(), value });
      return `${name}=${keys.seal("provider-sign-in", text)}; ${attributes(publicUrl, minutes * 60)}`;
    },
    clear: (publicUrl) => `${name}=; ${attributes(publicUrl, 0)}`,
  };
}
