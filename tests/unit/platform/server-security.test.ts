import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { giveNonce, limitBody, sameOriginOnly, securityHeaders } from "~/platform/server/security";

let server: Server;
let site: string;

beforeAll(async () => {
  const app = express();
  app.use(giveNonce, securityHeaders({ https: true, development: false }), sameOriginOnly, limitBody(1_000));
  app.all("*", (_request, response) => void response.send("in"));
  await new Promise<void>((done) => {
    server = app.listen(0, "127.0.0.1", done);
  });
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

const post = (headers: Record<string, string>, body = "a=1") =>
  fetch(site, { method: "POST", headers, body });

describe("headers", () => {
  it("allow no inline script and no eval, and a new nonce each time", async () => {
    const policies = await Promise.all([fetch(site), fetch(site)]).then((answers) =>
      answers.map((answer) => answer.headers.get("content-security-policy") ?? ""),
    );
    for (const policy of policies) {
      expect(policy).toMatch(/script-src 'self' 'nonce-[A-Za-z0-9+/=]{20,}'/);
      expect(policy).not.toMatch(/unsafe-(eval|inline)/);
      expect(policy).toContain("frame-ancestors 'self'");
      expect(policy).toContain("object-src 'none'");
    }
    expect(policies[0]).not.toBe(policies[1]);
  });

  it("tell nothing of the server and keep to https", async () => {
    const { headers } = await fetch(site);
    expect(headers.get("strict-transport-security")).toContain("max-age=31536000");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
  });
});

describe("a change", () => {
  it.each([
    ["from our own page", { "Sec-Fetch-Site": "same-origin" }, 200],
    ["typed by the reader", { "Sec-Fetch-Site": "none" }, 200],
    ["from another site", { "Sec-Fetch-Site": "cross-site" }, 403],
    ["from a sister site", { "Sec-Fetch-Site": "same-site" }, 403],
    ["from another origin on an old browser", { Origin: "https://evil.example" }, 403],
    ["from a sandboxed page", { Origin: "null" }, 403],
    ["without either header", {}, 200],
  ])("%s is answered as it should", async (_who, headers, status) => {
    expect((await post(headers as Record<string, string>)).status).toBe(status);
  });

  it("with our own Origin is let in", async () => {
    expect((await post({ Origin: site })).status).toBe(200);
  });

  it("that is too large is refused", async () => {
    expect((await post({}, "x".repeat(1_001))).status).toBe(413);
  });
});
