/**
 * A provider of OpenID Connect that a test makes say anything: the right answer, another's, none. What a right one does
 * is tested in the browser against a real one (oidc-provider.ts); this one is for what a right one never does.
 */
import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

const key = () => generateKeyPairSync("rsa", { modulusLength: 2048 });

export interface FalseProvider {
  issuer: string;
  /** What the ID token says beside what it must, or instead of it; reset by answerRightly(). */
  lies: Record<string, unknown>;
  /** Sign with a key that is not published. */
  forged: boolean;
  /** What the token endpoint answers instead; undefined: a token. */
  status: number | undefined;
  /** How often a token was asked for. */
  asked: number;
  answerRightly(): void;
  /** The address the browser is sent back to by an authorization request, the person having agreed. */
  agree(authorization: string, claims: Record<string, unknown>): string;
  /** The same, the person having stopped. */
  cancel(authorization: string, error?: string): string;
  stop(): Promise<void>;
}

export const CLIENT_ID = "hoc-vu-so";

export async function startFalseProvider(): Promise<FalseProvider> {
  const published = key();
  const hidden = key();
  const codes = new Map<string, { nonce: string; challenge: string; claims: Record<string, unknown> }>();
  const server = createServer((request, response) => void serve(request, response));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const provider: FalseProvider = {
    issuer,
    lies: {},
    forged: false,
    status: undefined,
    asked: 0,
    answerRightly() {
      Object.assign(provider, { lies: {}, forged: false, status: undefined });
    },
    agree(authorization, claims) {
      const asked = new URL(authorization).searchParams;
      const code = randomBytes(16).toString("hex");
      const [nonce, challenge] = [asked.get("nonce") ?? "", asked.get("code_challenge") ?? ""];
      codes.set(code, { nonce, challenge, claims });
      return answerTo(asked, { code });
    },
    cancel: (authorization, error = "access_denied") =>
      answerTo(new URL(authorization).searchParams, { error }),
    stop: () => new Promise((done) => server.close(() => done())),
  };

  function answerTo(asked: URLSearchParams, answer: Record<string, string>): string {
    const query = new URLSearchParams({ ...answer, state: asked.get("state") ?? "" });
    return `${asked.get("redirect_uri")}?${query}`;
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const json = (status: number, body: unknown) =>
      response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(body));
    const path = new URL(request.url ?? "/", issuer).pathname;
    if (path === "/.well-known/openid-configuration")
      return void json(200, {
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/jwks`,
        response_types_supported: ["code"],
        id_token_signing_alg_values_supported: ["RS256"],
      });
    if (path === "/jwks") {
      const jwk = published.publicKey.export({ format: "jwk" });
      return void json(200, { keys: [{ ...jwk, kid: "1", alg: "RS256", use: "sig" }] });
    }
    provider.asked++;
    if (provider.status) return void response.writeHead(provider.status).end("");
    const form = new URLSearchParams(await read(request));
    const granted = codes.get(form.get("code") ?? "");
    codes.delete(form.get("code") ?? "");
    const challenge = createHash("sha256")
      .update(form.get("code_verifier") ?? "")
      .digest("base64url");
    if (!granted || granted.challenge !== challenge) return void json(400, { error: "invalid_grant" });
    const seconds = Math.floor(Date.now() / 1000);
    const token = {
      iss: issuer,
      aud: CLIENT_ID,
      iat: seconds,
      exp: seconds + 300,
      nonce: granted.nonce,
      ...granted.claims,
      ...provider.lies,
    };
    const signer = (provider.forged ? hidden : published).privateKey;
    json(200, { access_token: "x", token_type: "Bearer", id_token: signed(token, signer) });
  }
  return provider;
}

function signed(payload: object, privateKey: KeyObject): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const text = `${part({ alg: "RS256", kid: "1", typ: "JWT" })}.${part(payload)}`;
  return `${text}.${sign("sha256", Buffer.from(text), privateKey).toString("base64url")}`;
}

async function read(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request) text += chunk;
  return text;
}
