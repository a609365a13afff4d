/** The connection to the configured provider: its endpoints and keys, asked for once and then kept. */
import {
  allowInsecureRequests,
  ClientSecretBasic,
  ClientSecretPost,
  Configuration,
  discovery,
  enableNonRepudiationChecks,
  None,
} from "openid-client";
import { isThisMachine, type ProviderSettings } from "~/platform/provider-settings.server";

/** For each question to the provider; a person is waiting. */
const TIMEOUT_SECONDS = 10;

const clients = new WeakMap<ProviderSettings, Promise<Configuration>>();

/** Rejects while the provider cannot be asked; the next one who signs in asks again. */
export function providerClient(settings: ProviderSettings): Promise<Configuration> {
  const known = clients.get(settings);
  if (known) return known;
  const made = connect(settings);
  clients.set(settings, made);
  made.catch(() => clients.delete(settings));
  return made;
}

async function connect(settings: ProviderSettings): Promise<Configuration> {
  const { issuer, clientId, clientSecret, endpoints, idTokenAlgorithm } = settings;
  const metadata = { id_token_signed_response_alg: idTokenAlgorithm };
  const byHand = endpoints && {
    issuer,
    authorization_endpoint: endpoints.authorization,
    token_endpoint: endpoints.token,
    jwks_uri: endpoints.jwks,
    userinfo_endpoint: endpoints.userinfo,
  };
  const proof = clientSecret
    ? (settings.clientAuth === "post" ? ClientSecretPost : ClientSecretBasic)(clientSecret)
    : None();
  const local = isThisMachine(new URL(issuer).hostname);
  const client = byHand
    ? new Configuration(byHand, clientId, metadata, proof)
    : await discovery(new URL(issuer), clientId, metadata, proof, {
        timeout: TIMEOUT_SECONDS,
        execute: local ? [allowInsecureRequests] : [],
      });
  client.timeout = TIMEOUT_SECONDS;
  // An ID token that came over TLS need not be verified by its signature; here it is all the same.
  enableNonRepudiationChecks(client);
  if (local) allowInsecureRequests(client);
  return client;
}
