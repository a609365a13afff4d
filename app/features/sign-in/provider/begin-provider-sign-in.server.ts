/** The way to the provider: an authorization request with state, nonce and PKCE, all kept by this browser alone. */
import {
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from "openid-client";
import { type Asker, limitProviderSignIn } from "~/features/accounts/rate-limits.server";
import type { Database } from "~/platform/database/client.server";
import { log } from "~/platform/log.server";
import type { ProviderSettings } from "~/platform/provider-settings.server";
import { journeyCookie } from "./carried.server";
import { RETURN } from "./paths";
import { providerClient } from "./provider-client.server";

interface Traveller extends Asker {
  publicUrl: string;
  locale: string;
  back: string | null;
  link: boolean;
}

/** "unreachable": the provider cannot be asked who it is. Throws AppError "too-many". */
export async function beginProviderSignIn(
  db: Database,
  settings: ProviderSettings,
  { keys, address, publicUrl, locale, back, link }: Traveller,
): Promise<{ ok: true; address: string; setCookie: string } | { ok: false; fault: "unreachable" }> {
  await limitProviderSignIn(db, { keys, address });
  const client = await providerClient(settings).catch((error: Error) => {
    log.warn({ provider: settings.issuer, reason: error.message }, "single sign-on unreachable");
    return undefined;
  });
  if (!client) return { ok: false, fault: "unreachable" };
  const verifier = randomPKCECodeVerifier();
  const journey = { state: randomState(), nonce: randomNonce(), verifier, back, link };
  const url = buildAuthorizationUrl(client, {
    redirect_uri: publicUrl + RETURN,
    scope: settings.scopes,
    state: journey.state,
    nonce: journey.nonce,
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
    ui_locales: locale,
    ...(settings.prompt && { prompt: settings.prompt }),
  });
  return { ok: true, address: url.href, setCookie: journeyCookie.write(keys, publicUrl, journey) };
}
