/**
 * The single sign-on that a province has, if any: where its OpenID Connect provider is, who we are there and what its
 * claims are called. Everything is a setting, nothing is assumed of a provider. Read by env.server.ts at start.
 */
export interface ProviderSettings {
  /** As its tokens name it: compared letter by letter. */
  issuer: string;
  /** Undefined: asked of the issuer (OpenID Connect Discovery 1.0). */
  endpoints: { authorization: string; token: string; jwks: string; userinfo: string | undefined } | undefined;
  clientId: string;
  /** Undefined: a public client, which proves itself by PKCE alone. */
  clientSecret: string | undefined;
  clientAuth: "basic" | "post";
  scopes: string;
  /** The algorithm that ID tokens are signed with; any other is refused. */
  idTokenAlgorithm: string;
  /** What the provider is asked to do although somebody may be signed in there. */
  prompt: "login" | "select_account" | undefined;
  /** Names of claims; undefined: the provider does not tell it. */
  claims: Record<ProviderClaim, string | undefined>;
  /** What readers know the provider by. */
  name: { vi: string; en: string };
}

export type ProviderClaim = "fullName" | "birth" | "phone" | "personalId";

interface Reader {
  value(name: Variable): string | undefined;
  /** Throws, with one sentence for the person who starts the program. */
  refuse(sentence: string): never;
}

/** Every variable this module takes. */
const VARIABLES = [
  "OIDC_ISSUER",
  "OIDC_AUTHORIZATION_ENDPOINT",
  "OIDC_TOKEN_ENDPOINT",
  "OIDC_JWKS_URI",
  "OIDC_USERINFO_ENDPOINT",
  "OIDC_CLIENT_ID",
  "OIDC_CLIENT_SECRET",
  "OIDC_CLIENT_AUTH",
  "OIDC_SCOPES",
  "OIDC_ID_TOKEN_ALG",
  "OIDC_PROMPT",
  "OIDC_CLAIM_NAME",
  "OIDC_CLAIM_BIRTH",
  "OIDC_CLAIM_PHONE",
  "OIDC_CLAIM_PERSONAL_ID",
  "OIDC_NAME_VI",
  "OIDC_NAME_EN",
] as const;
type Variable = (typeof VARIABLES)[number];

/** Signatures by the provider's published keys; "none" and those by a shared secret prove nothing to a third party. */
const ALGORITHMS = [
  "RS256",
  "RS384",
  "RS512",
  "PS256",
  "PS384",
  "PS512",
  "ES256",
  "ES384",
  "ES512",
  "EdDSA",
] as const;

/**
 * Undefined: no provider, which is the default. Refuses the first bad variable; one that begins with
 * OIDC_ and is not known is a typing error, and silence about it would turn off what it was to turn on.
 */
export function readProviderSettings(
  source: Record<string, string | undefined>,
  refuse: (sentence: string) => never,
): ProviderSettings | undefined {
  const given = Object.keys(source).filter((name) => name.startsWith("OIDC_") && source[name]?.trim());
  const unknown = given.find((name) => !VARIABLES.includes(name as Variable));
  if (unknown) return refuse(`${unknown} is no setting: known are ${VARIABLES.join(", ")}.`);
  if (given.length === 0) return undefined;
  const reader: Reader = { value: (name) => source[name]?.trim() || undefined, refuse };
  const { value } = reader;
  const issuer = secureAddress(reader, "OIDC_ISSUER") ?? refuse(`OIDC_ISSUER is required with ${given[0]}.`);
  const scopes = value("OIDC_SCOPES") ?? "openid profile";
  if (!scopes.split(/\s+/).includes("openid"))
    return refuse(`OIDC_SCOPES is “${scopes}”: openid must be one of them.`);
  const prompt = oneOf(reader, "OIDC_PROMPT", ["login", "select_account", "off"]);
  const host = new URL(issuer).host;
  return {
    issuer,
    endpoints: readEndpoints(reader),
    clientId: value("OIDC_CLIENT_ID") ?? refuse("OIDC_CLIENT_ID is required with OIDC_ISSUER."),
    clientSecret: value("OIDC_CLIENT_SECRET"),
    clientAuth: oneOf(reader, "OIDC_CLIENT_AUTH", ["basic", "post"]),
    scopes,
    idTokenAlgorithm: oneOf(reader, "OIDC_ID_TOKEN_ALG", ALGORITHMS),
    prompt: prompt === "off" ? undefined : prompt,
    claims: {
      fullName: value("OIDC_CLAIM_NAME") ?? "name",
      birth: value("OIDC_CLAIM_BIRTH") ?? "birthdate",
      phone: value("OIDC_CLAIM_PHONE") ?? "phone_number",
      personalId: value("OIDC_CLAIM_PERSONAL_ID"),
    },
    name: { vi: value("OIDC_NAME_VI") ?? host, en: value("OIDC_NAME_EN") ?? value("OIDC_NAME_VI") ?? host },
  };
}

/** All by hand or none: a mixture would leave open which of them holds. */
function readEndpoints(reader: Reader): ProviderSettings["endpoints"] {
  const authorization = secureAddress(reader, "OIDC_AUTHORIZATION_ENDPOINT");
  const token = secureAddress(reader, "OIDC_TOKEN_ENDPOINT");
  const jwks = secureAddress(reader, "OIDC_JWKS_URI");
  const userinfo = secureAddress(reader, "OIDC_USERINFO_ENDPOINT");
  if (!authorization && !token && !jwks && !userinfo) return undefined;
  if (!authorization || !token || !jwks)
    return reader.refuse(
      "OIDC_AUTHORIZATION_ENDPOINT, OIDC_TOKEN_ENDPOINT and OIDC_JWKS_URI are given together, or none of them and the issuer is asked.",
    );
  return { authorization, token, jwks, userinfo };
}

/** The first choice where nothing is set. */
function oneOf<Choice extends string>(
  { value, refuse }: Reader,
  name: Variable,
  choices: readonly [Choice, ...Choice[]],
): Choice {
  const text = value(name) ?? choices[0];
  const found = choices.find((choice) => choice === text);
  return found ?? refuse(`${name} is “${text}”: it takes ${choices.join(" or ")}.`);
}

/** What is sent there opens accounts: TLS, but for a provider on this machine. */
function secureAddress({ value, refuse }: Reader, name: Variable): string | undefined {
  const text = value(name);
  if (text === undefined) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const local = url?.protocol === "http:" && isThisMachine(url.hostname);
  if (url && !url.hash && (url.protocol === "https:" || local)) return text;
  return refuse(`${name} is “${text}”: it takes an address that begins with https://.`);
}

/** Whether a host is this machine, whose network nobody else listens to. */
export function isThisMachine(hostname: string): boolean {
  return hostname === "localhost" || hostname === "127.0.0.1" || hostname === "[::1]";
}
