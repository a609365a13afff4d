import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import compression from "compression";
import express from "express";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { pageCache } from "~/platform/server/page-cache";

let server: Server;
let site: string;
let rendered = 0;
let time = 0;

beforeAll(async () => {
  const app = express();
  app.use(pageCache({ sessionCookie: "phien", clock: () => time }));
  app.use(compression({ threshold: 0 }));
  app.all("/shared", (_request, response) => {
    rendered++;
    response.set("Surrogate-Control", "max-age=5").send(`<p>${rendered}</p>`);
  });
  app.all("/own", (_request, response) => void response.send(`<p>${++rendered}</p>`));
  await new Promise<void>((done) => {
    server = app.listen(0, "127.0.0.1", done);
  });
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());
beforeEach(() => {
  time += 60_000;
});

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(site + path, { headers }).then((answer) => answer.text());

describe("a shared page", () => {
  it("is rendered once while it is fresh, and again after", async () => {
    const first = await get("/shared");
    expect(await get("/shared")).toBe(first);
    time += 5_001;
    expect(await get("/shared")).not.toBe(first);
  });

  it("reads the same compressed and not", async () => {
    const plain = await get("/shared", { "Accept-Encoding": "identity" });
    expect(plain).toMatch(/^<p>\d+<\/p>$/);
    expect(await get("/shared", { "Accept-Encoding": "identity" })).toBe(plain);
    const packed = await get("/shared", { "Accept-Encoding": "br" });
    expect(await get("/shared", { "Accept-Encoding": "br" })).toBe(packed);
  });

  it("is kept apart by display settings", async () => {
    const light = await get("/shared", { Cookie: "hien-thi=vi.normal.light" });
    expect(await get("/shared", { Cookie: "hien-thi=vi.normal.dark" })).not.toBe(light);
  });

  it("is never given to, nor taken from, someone signed in", async () => {
    const first = await get("/shared");
    const own = await get("/shared", { Cookie: "phien=abc" });
    expect(own).not.toBe(first);
    expect(await get("/shared")).toBe(first);
  });

  it("is forgotten when a form is sent", async () => {
    const first = await get("/shared");
    await fetch(`${site}/own`, { method: "POST", body: "a=1" });
    expect(await get("/shared")).not.toBe(first);
  });
});

it("keeps no page that did not ask for it", async () => {
  expect(await get("/own")).not.toBe(await get("/own"));
});
