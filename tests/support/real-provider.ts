/** A real provider of OpenID Connect, on a port of its own, with its own pages to sign in and to agree on. */
import { randomBytes } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import Provider from "oidc-provider";

export interface RealProvider {
  issuer: string;
  /** The settings of a product that uses it. */
  env: Record<string, string>;
  /** Whom it knows: what it says of somebody by the name they sign in with there. */
  people: Map<string, Record<string, string>>;
  stop(): Promise<void>;
}

export const PROVIDER_NAME = "Cổng định danh mẫu";

/** A port that nobody listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  const { port } = await listening(server, 0);
  await closed(server);
  return port;
}

/** `site`: the address of the product, to which alone it answers. Claims are told at the userinfo endpoint. */
export async function startRealProvider(site: string): Promise<RealProvider> {
  const port = await freePort();
  const issuer = `http://localhost:${port}`;
  const client = { id: "hoc-vu-so", secret: randomBytes(24).toString("hex") };
  const people: RealProvider["people"] = new Map();
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [`${site}/dang-nhap/dinh-danh/tro-lai`],
      },
    ],
    claims: { openid: ["sub"], profile: ["name", "birthdate"], so_dinh_danh: ["id_number"] },
    findAccount: (_, id) => ({
      accountId: id,
      claims: () => ({ sub: id, ...people.get(id) }),
    }),
    pkce: { required: () => true },
    cookies: { keys: [randomBytes(24).toString("hex")] },
  });
  const server = createServer(provider.callback());
  await listening(server, port);
  return {
    issuer,
    people,
    env: {
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_ID: client.id,
      OIDC_CLIENT_SECRET: client.secret,
      OIDC_SCOPES: "openid profile so_dinh_danh",
      OIDC_CLAIM_PERSONAL_ID: "id_number",
      OIDC_NAME_VI: PROVIDER_NAME,
      OIDC_NAME_EN: "Sample sign-on",
    },
    stop: () => closed(server),
  };
}

function listening(server: Server, port: number): Promise<AddressInfo> {
  return new Promise((done) => server.listen(port, () => done(server.address() as AddressInfo)));
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((done) => server.close(() => done()));
}
