/** The provider's answer, verified: whom it vouches for, or why nobody. Nothing is written here. */
import {
  AuthorizationResponseError,
  authorizationCodeGrant,
  ClientError,
  type Configuration,
  fetchUserInfo,
  ResponseBodyError,
  WWWAuthenticateChallengeError,
} from "openid-client";
import { vietnamDate } from "~/i18n/format";
import { now } from "~/platform/clock.server";
import type { Keys } from "~/platform/crypto.server";
import { log } from "~/platform/log.server";
import type { ProviderSettings } from "~/platform/provider-settings.server";
import { journeyCookie, type Vouched } from "./carried.server";
import { type ProviderFault, RETURN } from "./paths";
import { providerClient } from "./provider-client.server";
import { lacksClaims, readClaims } from "./read-claims";

interface Site {
  keys: Keys;
  publicUrl: string;
}

export type Answer = { back: string | null; link: boolean } & (
  | { ok: true; vouched: Vouched }
  | { ok: false; fault: ProviderFault }
);

export async function receiveAnswer(
  settings: ProviderSettings,
  { keys, publicUrl }: Site,
  request: Request,
): Promise<Answer> {
  const { searchParams, search } = new URL(request.url);
  const journey = journeyCookie.read(keys, request.headers.get("Cookie"));
  // An answer to a question that this browser did not ask, or asked too long ago, is not even looked at.
  if (!journey || searchParams.get("state") !== journey.state)
    return { ok: false, fault: "stale", back: journey?.back ?? null, link: journey?.link ?? false };
  const { state, nonce, verifier, back, link } = journey;
  try {
    const client = await providerClient(settings);
    const tokens = await authorizationCodeGrant(client, new URL(publicUrl + RETURN + search), {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
    });
    const token = tokens.claims();
    if (!token) throw new ClientError("no ID token");
    const claims = await allClaims(client, settings, token, tokens.access_token);
    const { issuer } = client.serverMetadata();
    return {
      ok: true,
      back,
      link,
      vouched: {
        issuer,
        subjectHash: keys.hash("provider-subject", JSON.stringify([issuer, token.sub])),
        back,
        ...readClaims(claims, settings.claims, vietnamDate(now())),
      },
    };
  } catch (error) {
    const fault = faultOf(error);
    log.warn({ provider: settings.issuer, fault, reason: reasonOf(error) }, "single sign-on refused");
    return { ok: false, fault, back, link };
  }
}

/** The ID token's, and where it lacks one that is configured, those of the userinfo endpoint of the same subject. */
async function allClaims(
  client: Configuration,
  { claims: names }: ProviderSettings,
  token: { sub: string },
  accessToken: string,
): Promise<object> {
  if (!client.serverMetadata().userinfo_endpoint || !lacksClaims(token, names)) return token;
  return { ...(await fetchUserInfo(client, accessToken, token.sub)), ...token };
}

/** What the person did, or the provider asks of them (OpenID Connect Core 1.0, section 3.1.2.6). */
const OWN_DOING = ["access_denied", "interaction_required", "login_required", "consent_required"];

function faultOf(error: unknown): ProviderFault {
  if (error instanceof AuthorizationResponseError)
    return OWN_DOING.includes(error.error) ? "cancelled" : "refused";
  // The code was used before or is too old.
  if (error instanceof ResponseBodyError) return error.error === "invalid_grant" ? "stale" : "refused";
  if (error instanceof WWWAuthenticateChallengeError) return "refused";
  if (error instanceof ClientError)
    return UNANSWERED.includes(error.code ?? "") ? "unreachable" : "untrusted";
  if (error instanceof TypeError) return "unreachable";
  throw error;
}

const UNANSWERED = [
  "OAUTH_TIMEOUT",
  "OAUTH_ABORT",
  "OAUTH_RESPONSE_IS_NOT_CONFORM",
  "OAUTH_RESPONSE_IS_NOT_JSON",
];

/** For the log: the provider's own code or ours, and no claim. */
function reasonOf(error: unknown): string {
  if (error instanceof AuthorizationResponseError || error instanceof ResponseBodyError) return error.error;
  return error instanceof ClientError ? `${error.code ?? ""} ${error.message}`.trim() : String(error);
}
