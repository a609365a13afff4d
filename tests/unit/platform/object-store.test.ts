/** The contract of a store of files, kept by every kind of store, and what each says when it cannot keep it. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { afterAll, describe, expect, it, vi } from "vitest";
import { startS3Server } from "#tests/support/s3-server";
import { sha256 } from "~/platform/crypto.server";
import { log } from "~/platform/log.server";
import { folderStore } from "~/platform/storage/folder-store.server";
import { mediaStore, readWhole } from "~/platform/storage/media-store.server";
import { isKey, type ObjectStore } from "~/platform/storage/object-store";
import { s3Store } from "~/platform/storage/s3-store.server";
import { StoreError } from "~/platform/storage/store-error";

const root = mkdtempSync(join(tmpdir(), "bdhvs-store-"));
const place = { folder: join(root, "media"), incoming: join(root, "incoming") };
const s3 = startS3Server();
afterAll(() => rmSync(root, { recursive: true, force: true }));

const key = (text: string, name = "hình lớp.jpg") => `${sha256(text)}/${name}`;

async function all(store: ObjectStore, hash?: string) {
  const found = [];
  for await (const one of store.list(hash)) found.push(one);
  return found;
}

const KINDS: [name: string, open: () => ObjectStore][] = [
  ["a folder", () => folderStore(place)],
  ["an S3 store", () => s3Store(s3.settings)],
];

describe.each(KINDS)("%s", (_name, open) => {
  it("gives back what was put, whole and in parts, and says how large it is", async () => {
    const store = open();
    await store.check();
    const content = Buffer.from(Array.from({ length: 70_000 }, (_, index) => index % 251));
    await store.put(key("one"), content);
    expect(await store.stat(key("one"))).toEqual({ bytes: 70_000 });
    expect((await readWhole(store, key("one")))?.equals(content)).toBe(true);
    for (const range of [
      { start: 0, end: 1 },
      { start: 65_530, end: 65_550 },
      { start: 69_999, end: 69_999 },
    ]) {
      const part = await store.read(key("one"), range);
      expect(part?.bytes).toBe(70_000);
      expect(part && (await buffer(part.stream)).equals(content.subarray(range.start, range.end + 1))).toBe(
        true,
      );
    }
  });

  it("replaces what lies under a key, and keeps an empty file", async () => {
    const store = open();
    await store.put(key("two"), Buffer.from("một"));
    await store.put(key("two"), Buffer.from("hai"));
    expect((await readWhole(store, key("two")))?.toString()).toBe("hai");
    await store.put(key("none", "~360.webp"), Buffer.alloc(0));
    expect(await store.stat(key("none", "~360.webp"))).toEqual({ bytes: 0 });
  });

  it("lists by key what lies there or under one hash, and removes that alone", async () => {
    const store = open();
    for (const name of ["b.vtt", "a.mp4", "~360.avif"])
      await store.put(key("list", name), Buffer.from("abc"));
    const listed = ["a.mp4", "b.vtt", "~360.avif"].map((name) => ({ key: key("list", name), bytes: 3 }));
    expect(await all(store, sha256("list"))).toEqual(listed);
    const before = await all(store);
    expect(before.map((one) => one.key)).toEqual(before.map((one) => one.key).sort());
    await store.remove(sha256("list"));
    expect(await all(store)).toEqual(before.filter((one) => !one.key.startsWith(sha256("list"))));
    await store.remove(sha256("list"));
  });

  it("knows nothing of what was never put", async () => {
    const store = open();
    expect(await store.stat(key("never"))).toBeUndefined();
    expect(await store.read(key("never"))).toBeUndefined();
    expect(await readWhole(store, key("never"))).toBeUndefined();
    expect(await all(store, sha256("never"))).toEqual([]);
  });

  it.each([
    "../../etc/passwd",
    `${sha256("a")}/../b`,
    `${sha256("a")}/..`,
    `${sha256("a")}/.env`,
    `${sha256("a")}/`,
    `${sha256("a")}`,
    `${sha256("a")}/b/c`,
    `${sha256("a")}/b\\c`,
    `${sha256("a")}/b\0c`,
    `/${sha256("a")}/b`,
    `${sha256("a").toUpperCase()}/b`,
    `${sha256("a")}/${"ư".repeat(128)}`,
  ])("refuses to touch %j", async (hostile) => {
    const store = open();
    expect(isKey(hostile)).toBe(false);
    await expect(async () => store.put(hostile, Buffer.from("x"))).rejects.toThrow(RangeError);
    await expect(async () => store.read(hostile)).rejects.toThrow(RangeError);
    await expect(async () => store.stat(hostile)).rejects.toThrow(RangeError);
    await expect(async () =>
      store.remove(hostile.split("/")[0] === sha256("a") ? ".." : hostile),
    ).rejects.toThrow(RangeError);
  });
});

describe("an S3 store that gives its list in pages", () => {
  it("is listed whole", async () => {
    const [store, names] = [s3Store(s3.settings, { page: 2 }), ["a", "b", "c", "d", "e"]];
    for (const name of names) await store.put(key("many", name), Buffer.from("x"));
    expect((await all(store, sha256("many"))).map((one) => one.key)).toEqual(
      names.map((name) => key("many", name)),
    );
    await store.remove(sha256("many"));
    expect(await all(store, sha256("many"))).toEqual([]);
  });
});

describe("a folder", () => {
  it("leaves no half file behind, neither under a name nor beside it", async () => {
    await folderStore(place).put(key("whole"), Buffer.from("x"));
    expect(readdirSync(place.incoming)).toEqual([]);
  });

  it("that cannot be written is said with its name", async () => {
    vi.spyOn(log, "error").mockImplementation(() => {});
    const file = join(root, "a-file");
    writeFileSync(file, "");
    const store = folderStore({ folder: join(file, "media"), incoming: join(file, "incoming") });
    await expect(store.check()).rejects.toThrow(
      /^The folder .*a-file\/media cannot be used \(ENOTDIR\): .*\.$/,
    );
    await expect(store.put(key("x"), Buffer.from("x"))).rejects.toBeInstanceOf(StoreError);
  });
});

describe("an S3 store that does not do its work", () => {
  const refusal = async (change: Partial<typeof s3.settings>) => {
    vi.spyOn(log, "error").mockImplementation(() => {});
    const store = s3Store({ ...s3.settings, ...change });
    const error = await store.check().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(StoreError);
    expect((error as StoreError).status).toBe(503);
    await expect(all(store)).rejects.toBeInstanceOf(StoreError);
    return (error as StoreError).message;
  };

  it("because the bucket is missing, is said with its variable", async () => {
    expect(await refusal({ bucket: "khong-co" })).toMatch(/no bucket “khong-co”: .*S3_BUCKET\.$/);
  });

  it("because the key is not known, is said with its variables and without the key", async () => {
    const message = await refusal({ accessKeyId: "la", secretAccessKey: "bi-mat" });
    expect(message).toMatch(/refuses this key .*S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY/);
    expect(message).not.toContain("bi-mat");
  });

  it("because nothing listens there, is said with its variable", async () => {
    const nobody = createServer();
    const port = await new Promise<number>((done) => {
      nobody.listen(0, "127.0.0.1", () => done((nobody.address() as AddressInfo).port));
    });
    await new Promise((done) => nobody.close(done));
    expect(await refusal({ endpoint: `http://127.0.0.1:${port}` })).toMatch(
      /does not answer \(ECONNREFUSED\): check S3_ENDPOINT/,
    );
  });

  it("because it is broken, is said with its answer", async () => {
    const broken = createServer((_request, response) => response.writeHead(400).end("?"));
    const port = await new Promise<number>((done) => {
      broken.listen(0, "127.0.0.1", () => done((broken.address() as AddressInfo).port));
    });
    expect(await refusal({ endpoint: `http://127.0.0.1:${port}` })).toMatch(/answers 400 /);
    broken.closeAllConnections();
    await new Promise((done) => broken.close(done));
  });
});

describe("the store of a site", () => {
  it("is the bucket where one is set, with one client, else the data folder", async () => {
    const dataDir = join(root, "site");
    const { settings } = s3;
    expect(mediaStore({ dataDir, s3: settings })).toBe(mediaStore({ dataDir, s3: settings }));
    await mediaStore({ dataDir }).put(key("site"), Buffer.from("x"));
    expect(readdirSync(join(dataDir, "media"))).toEqual([sha256("site")]);
    expect(await mediaStore({ dataDir, s3: settings }).stat(key("site"))).toBeUndefined();
  });
});
