import { describe, expect, it } from "vitest";
import { readEnv, StartError } from "~/platform/env.server";

const LEAST = { OIDC_ISSUER: "https://sso.example.vn", OIDC_CLIENT_ID: "hoc-vu-so" };
const ENDPOINTS = {
  OIDC_AUTHORIZATION_ENDPOINT: "https://sso.example.vn/a",
  OIDC_TOKEN_ENDPOINT: "https://sso.example.vn/t",
  OIDC_JWKS_URI: "https://sso.example.vn/k",
};

describe("the single sign-on of a province", () => {
  it("is off unless it is configured", () => {
    expect(readEnv({}).provider).toBeUndefined();
    expect(readEnv({ OIDC_ISSUER: " " }).provider).toBeUndefined();
  });

  it("needs an issuer and a client id; the rest has the standard's names", () => {
    expect(readEnv(LEAST).provider).toEqual({
      issuer: "https://sso.example.vn",
      endpoints: undefined,
      clientId: "hoc-vu-so",
      clientSecret: undefined,
      clientAuth: "basic",
      scopes: "openid profile",
      idTokenAlgorithm: "RS256",
      prompt: "login",
      claims: { fullName: "name", birth: "birthdate", phone: "phone_number", personalId: undefined },
      name: { vi: "sso.example.vn", en: "sso.example.vn" },
    });
  });

  it("takes every endpoint, claim and name by hand", () => {
    const provider = readEnv({
      ...LEAST,
      ...ENDPOINTS,
      OIDC_USERINFO_ENDPOINT: "https://sso.example.vn/u",
      OIDC_CLIENT_SECRET: "s",
      OIDC_CLIENT_AUTH: "post",
      OIDC_SCOPES: "openid dinh_danh",
      OIDC_ID_TOKEN_ALG: "ES256",
      OIDC_PROMPT: "off",
      OIDC_CLAIM_PERSONAL_ID: "so_dinh_danh",
      OIDC_NAME_VI: "Cổng định danh",
    }).provider;
    expect(provider).toMatchObject({
      endpoints: { token: "https://sso.example.vn/t", userinfo: "https://sso.example.vn/u" },
      clientAuth: "post",
      idTokenAlgorithm: "ES256",
      prompt: undefined,
      claims: { personalId: "so_dinh_danh", fullName: "name" },
      name: { vi: "Cổng định danh", en: "Cổng định danh" },
    });
  });

  it("may be on this machine without TLS, and nowhere else", () => {
    expect(readEnv({ ...LEAST, OIDC_ISSUER: "http://localhost:4000" }).provider?.issuer).toBe(
      "http://localhost:4000",
    );
    expect(() => readEnv({ ...LEAST, OIDC_ISSUER: "http://sso.example.vn" })).toThrow("https://");
  });

  it.each([
    [{ OIDC_CLIENT_ID: "x" }, "OIDC_ISSUER"],
    [{ OIDC_ISSUER: LEAST.OIDC_ISSUER }, "OIDC_CLIENT_ID"],
    [{ ...LEAST, OIDC_ISSUER: "sso" }, "OIDC_ISSUER"],
    [{ ...LEAST, OIDC_SCOPES: "profile" }, "OIDC_SCOPES"],
    [{ ...LEAST, OIDC_TOKEN_ENDPOINT: ENDPOINTS.OIDC_TOKEN_ENDPOINT }, "OIDC_JWKS_URI"],
    [{ ...LEAST, OIDC_USERINFO_ENDPOINT: "https://sso.example.vn/u" }, "OIDC_JWKS_URI"],
    [{ ...LEAST, ...ENDPOINTS, OIDC_JWKS_URI: "http://sso.example.vn/k" }, "OIDC_JWKS_URI"],
    [{ ...LEAST, OIDC_CLIENT_AUTH: "jwt" }, "OIDC_CLIENT_AUTH"],
    [{ ...LEAST, OIDC_ID_TOKEN_ALG: "none" }, "OIDC_ID_TOKEN_ALG"],
    [{ ...LEAST, OIDC_ID_TOKEN_ALG: "HS256" }, "OIDC_ID_TOKEN_ALG"],
    [{ ...LEAST, OIDC_PROMPT: "none" }, "OIDC_PROMPT"],
    [{ ...LEAST, OIDC_CLAIM_PERSONALID: "so" }, "OIDC_CLAIM_PERSONALID"],
  ])("refuses %o with one sentence that names %s", (source, variable) => {
    const read = () => readEnv(source);
    expect(read).toThrow(StartError);
    expect(read).toThrow(variable);
    expect(read).toThrow(/^[^\n]+\.$/);
  });
});
