/**
 * Keys are derived from APP_SECRET by HKDF-SHA256 (RFC 5869), one a purpose, so that no key serves twice.
 */
import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from "node:crypto";

export type KeyPurpose =
  | "personal-id-hash"
  | "personal-id-seal"
  | "network-address"
  | "sign-in-name"
  | "second-factor-seal"
  | "recovery-code"
  | "card-opening"
  | "card-device"
  | "provider-subject"
  | "provider-sign-in"
  | "audit-chain"
  | "attendance-code"
  | "attendance-ticket"
  | "attendance-device"
  | "registration-device"
  | "supervision-code"
  | "helper-code"
  | "roster-seal"
  | "roster-row"
  | "merge-undo";

export interface Keys {
  /** HMAC-SHA256 in hex: equal input, equal output, only for holders of the secret. */
  hash(purpose: KeyPurpose, text: string): string;
  /** AES-256-GCM: "v1.<nonce>.<tag>.<data>", base64url. */
  seal(purpose: KeyPurpose, text: string): string;
  /** Throws when the text was not sealed with this key or was changed. */
  open(purpose: KeyPurpose, sealed: string): string;
}

export function deriveKeys(appSecret: string): Keys {
  const key = (purpose: KeyPurpose) => Buffer.from(hkdfSync("sha256", appSecret, "bdhvs", purpose, 32));
  return {
    hash: (purpose, text) => createHmac("sha256", key(purpose)).update(text).digest("hex"),
    seal(purpose, text) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv("aes-256-gcm", key(purpose), nonce);
      const data = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return ["v1", ...[nonce, cipher.getAuthTag(), data].map((part) => part.toString("base64url"))].join(
        ".",
      );
    },
    open(purpose, sealed) {
      const [version, nonce, tag, data] = sealed.split(".");
      if (version !== "v1" || !nonce || !tag || data === undefined) throw new Error("Not a sealed text");
      const decipher = createDecipheriv("aes-256-gcm", key(purpose), Buffer.from(nonce, "base64url"));
      decipher.setAuthTag(Buffer.from(tag, "base64url"));
      return Buffer.concat([decipher.update(Buffer.from(data, "base64url")), decipher.final()]).toString(
        "utf8",
      );
    },
  };
}

/** SHA-256 in hex. */
export function sha256(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}
