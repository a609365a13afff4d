/** How stored media are served: for ever, in parts, without a way out, and honest when the store is down. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingHttpHeaders, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import compression from "compression";
import express from "express";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { startS3Server } from "#tests/support/s3-server";
import { sha256 } from "~/platform/crypto.server";
import { log } from "~/platform/log.server";
import { mediaFiles } from "~/platform/server/media-files";
import { plainErrors } from "~/platform/server/plain-errors";
import { folderStore } from "~/platform/storage/folder-store.server";
import type { ObjectStore } from "~/platform/storage/object-store";
import { s3Store } from "~/platform/storage/s3-store.server";

const root = mkdtempSync(join(tmpdir(), "bdhvs-served-"));
writeFileSync(join(root, "secret.txt"), "secret");
const s3 = startS3Server();
const stores: Record<string, () => ObjectStore> = {
  "a folder": () => folderStore({ folder: join(root, "media"), incoming: join(root, "incoming") }),
  "an S3 store": () => s3Store(s3.settings),
};
const clip = Buffer.from(Array.from({ length: 5_000 }, (_, index) => index % 256));
const drawing = `<svg xmlns="http://www.w3.org/2000/svg">${"<g/>".repeat(900)}</svg>`;
const [CLIP, DRAWING] = [`/media/${sha256(clip)}/phim.mp4`, `/media/${sha256(drawing)}/hinh.svg`];
const servers: Server[] = [];
afterAll(() => {
  for (const server of servers) server.close();
  rmSync(root, { recursive: true, force: true });
});

async function serve(store: ObjectStore): Promise<string> {
  const app = express();
  app.use(compression());
  app.use("/media", mediaFiles(store), (_request, response) => void response.status(500).send("not reached"));
  app.use(plainErrors);
  const server = createServer(app);
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe.each(Object.entries(stores))("media from %s", (_name, open) => {
  let site: string;
  beforeAll(async () => {
    const store = open();
    await store.put(CLIP.slice(7), clip);
    await store.put(DRAWING.slice(7), Buffer.from(drawing));
    site = await serve(store);
  });
  const get = (path: string, headers: Record<string, string> = {}, method = "GET") =>
    fetch(site + path, { headers, method });
  const bytesOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer());

  it("are kept by browsers for a year, by what they are, and run nothing", async () => {
    const answer = await get(CLIP);
    expect(answer.status).toBe(200);
    expect((await bytesOf(answer)).equals(clip)).toBe(true);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "cache-control": "public, max-age=31536000, immutable",
      "content-type": "video/mp4",
      "content-length": "5000",
      "accept-ranges": "bytes",
      "content-security-policy": expect.stringMatching(/default-src 'none'.*sandbox/),
    });
  });

  it("are not sent again to who has them", async () => {
    const etag = (await get(CLIP)).headers.get("etag") ?? "";
    expect(await asWritten(site, CLIP, { "If-None-Match": etag })).toMatchObject({ status: 304, bytes: 0 });
    expect(await asWritten(site, CLIP, { "If-None-Match": '"other"' })).toMatchObject({
      status: 200,
      bytes: 5_000,
    });
  });

  it("say in a HEAD how large they are", async () => {
    const answer = await get(CLIP, {}, "HEAD");
    expect([answer.status, answer.headers.get("content-length")]).toEqual([200, "5000"]);
  });

  it.each([
    ["bytes=0-1", 0, 1],
    ["bytes=100-199", 100, 199],
    ["bytes=4990-", 4_990, 4_999],
    ["bytes=-10", 4_990, 4_999],
    ["bytes=4990-9999", 4_990, 4_999],
  ])("give the part %s", async (range, start, end) => {
    const answer = await get(CLIP, { Range: range });
    expect(answer.status).toBe(206);
    expect(answer.headers.get("content-range")).toBe(`bytes ${start}-${end}/5000`);
    expect(answer.headers.get("content-length")).toBe(String(end - start + 1));
    expect((await bytesOf(answer)).equals(clip.subarray(start, end + 1))).toBe(true);
  });

  it("give the whole where parts make no sense, and say when there is no such part", async () => {
    for (const range of ["bytes=0-1,100-200", "lines=1-2"])
      expect((await get(CLIP, { Range: range })).status, range).toBe(200);
    expect((await get(CLIP, { Range: "bytes=0-1", "If-Range": '"older"' })).status).toBe(200);
    const outside = await get(CLIP, { Range: "bytes=5000-" });
    expect([outside.status, outside.headers.get("content-range")]).toEqual([416, "bytes */5000"]);
  });

  it("are compressed where that helps, but a part never is", async () => {
    const whole = await get(DRAWING, { "Accept-Encoding": "gzip" });
    expect(whole.headers.get("content-encoding")).toBe("gzip");
    expect(await whole.text()).toBe(drawing);
    const part = await get(DRAWING, { "Accept-Encoding": "gzip", Range: "bytes=0-2999" });
    expect(part.headers.get("content-encoding")).toBeNull();
    expect(await part.text()).toBe(drawing.slice(0, 3_000));
  });

  it.each([
    `/media/${"0".repeat(64)}/phim.mp4`,
    `/media/${sha256(clip)}/khac.mp4`,
    `/media/${sha256(clip)}/`,
    `/media/${sha256(clip)}`,
    "/media/",
    "/media/..%2fsecret.txt",
    `/media/${sha256(clip)}/..%2f..%2f..%2fsecret.txt`,
    `/media/${sha256(clip)}%2fphim.mp4/../../../secret.txt`,
    `/media/${sha256(clip)}/%00`,
    `/media/${sha256(clip)}/%zz`,
  ])("are not found at %s, and that is not remembered", async (path) => {
    const { status, headers } = await asWritten(site, path);
    expect(status).toBe(404);
    expect(headers["cache-control"]).toBe("no-store");
    expect(headers.etag).toBeUndefined();
  });

  it("cannot be changed", async () => {
    for (const method of ["PUT", "POST", "DELETE"]) expect((await get(CLIP, {}, method)).status).toBe(405);
    expect((await get(CLIP)).status).toBe(200);
  });
});

/** fetch() would tidy the address, and ask for a new copy, first. */
function asWritten(site: string, path: string, headers: Record<string, string> = {}) {
  const { hostname, port } = new URL(site);
  return new Promise<{ status: number | undefined; bytes: number; headers: IncomingHttpHeaders }>(
    (done, fail) => {
      request({ hostname, port, path, headers }, (answer) => {
        let bytes = 0;
        answer.on("data", (chunk: Buffer) => {
          bytes += chunk.length;
        });
        answer.on("end", () => done({ status: answer.statusCode, bytes, headers: answer.headers }));
      })
        .on("error", fail)
        .end();
    },
  );
}

describe("media of a store that is down", () => {
  it("are answered with 503 and a sentence, which no browser keeps, and come back with it", async () => {
    vi.spyOn(log, "error").mockImplementation(() => {});
    const site = await serve(s3Store(s3.settings));
    await s3.stop();
    const down = await fetch(site + CLIP);
    expect(down.status).toBe(503);
    expect(await down.text()).toMatch(/Xin thử lại/);
    expect(down.headers.get("cache-control")).toBeNull();
    await s3.startAgain();
    expect((await fetch(site + CLIP)).status).toBe(200);
  });
});
