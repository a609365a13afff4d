/** Files in a folder of this machine. */
import { randomBytes } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { log } from "../log.server";
import { assertHash, assertKey, isKey, type ObjectStore, type StoredObject } from "./object-store";
import { StoreError } from "./store-error";

/** `incoming`: where unfinished files lie, on the same disk as `folder`. Both are made when they are needed. */
export function folderStore({ folder, incoming }: { folder: string; incoming: string }): ObjectStore {
  const at = (key: string) => {
    assertKey(key);
    return join(folder, key);
  };
  const doing = async <Value>(work: Promise<Value>): Promise<Value> => {
    try {
      return await work;
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? "";
      log.error({ err: error }, "the folder of files fails");
      throw new StoreError(
        `The folder ${folder} cannot be used (${code}): give this user the right and the disk some room.`,
      );
    }
  };
  const bytesAt = async (path: string) => {
    const found = await orUndefined(stat(path));
    return found?.isFile() ? { bytes: found.size } : undefined;
  };
  async function* list(hash?: string): AsyncGenerator<StoredObject> {
    if (hash !== undefined) assertHash(hash);
    const hashes = hash ? [hash] : ((await doing(orUndefined(readdir(folder)))) ?? []).sort();
    for (const one of hashes) {
      const names = (await doing(namesIn(join(folder, one)))).sort();
      for (const key of names.map((name) => `${one}/${name}`).filter(isKey)) {
        const found = await doing(bytesAt(join(folder, key)));
        if (found) yield { key, ...found };
      }
    }
  }
  return {
    check: async () => void (await doing(mkdir(folder, { recursive: true }))),
    put: (key, content) => doing(putWhole(at(key), content, incoming)),
    stat: (key) => doing(bytesAt(at(key))),
    read: async (key, range) => {
      const found = await doing(bytesAt(at(key)));
      return found && { ...found, stream: createReadStream(at(key), range) };
    },
    list,
    remove: (hash) => {
      assertHash(hash);
      return doing(rm(join(folder, hash), { recursive: true, force: true }));
    },
  };
}

/** A file appears under its name only when it is whole: a killed process and a second one at the same work do no harm. */
async function putWhole(target: string, content: Buffer, incoming: string): Promise<void> {
  await mkdir(incoming, { recursive: true });
  await mkdir(dirname(target), { recursive: true });
  const part = join(incoming, randomBytes(8).toString("hex"));
  try {
    const file = await open(part, "w");
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(part, target);
  } finally {
    await rm(part, { force: true });
  }
}

const namesIn = async (folder: string) => (await orUndefined(readdir(folder))) ?? [];

async function orUndefined<Value>(work: Promise<Value>): Promise<Value | undefined> {
  return work.catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT" || error.code === "ENOTDIR") return undefined;
    throw error;
  });
}
