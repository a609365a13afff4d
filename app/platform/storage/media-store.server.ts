/** The store of the site's pictures, clips and documents: the bucket of the S3_* variables, else DATA_DIR/media. */
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { folderStore } from "./folder-store.server";
import type { ObjectStore } from "./object-store";
import type { S3Settings } from "./s3-settings";
import { s3Store } from "./s3-store.server";
import { StoreError } from "./store-error";

/** What says where media lie; an Env is one. */
export interface MediaPlace {
  dataDir: string;
  s3?: S3Settings | undefined;
}

const buckets = new WeakMap<S3Settings, ObjectStore>();

/** One client, and so one set of connections, for the settings of a process. */
export function mediaStore({ dataDir, s3 }: MediaPlace): ObjectStore {
  if (!s3) return folderStore({ folder: join(dataDir, "media"), incoming: join(dataDir, "incoming") });
  const store = buckets.get(s3) ?? s3Store(s3);
  buckets.set(s3, store);
  return store;
}

/** Undefined when nothing lies there. */
export async function readWhole(store: ObjectStore, key: string): Promise<Buffer | undefined> {
  const found = await store.read(key);
  if (!found) return undefined;
  try {
    return await buffer(found.stream);
  } catch {
    throw new StoreError("The store of files broke off while a file was read: try again.");
  }
}
