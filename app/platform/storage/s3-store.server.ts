/** Files in a bucket of any S3-compatible store, under "media/": the same names as in the folder. */
import type { Readable } from "node:stream";
import type { S3Client } from "@aws-sdk/client-s3";
import { log } from "../log.server";
import { assertHash, assertKey, isKey, type ObjectStore, type StoredObject } from "./object-store";
import type { S3Settings } from "./s3-settings";
import { StoreError } from "./store-error";

const PREFIX = "media/";
/** Milliseconds until a store that does not answer is given up. */
const TO_CONNECT = 5_000;
const TO_ANSWER = 30_000;

/** `page`: how many files it asks for at a time when it lists them. */
export function s3Store(settings: S3Settings, { page: MaxKeys = 1_000 } = {}): ObjectStore {
  const { bucket: Bucket } = settings;
  const sdk = onceLoaded(settings);
  const at = (key: string) => {
    assertKey(key);
    return { Bucket, Key: PREFIX + key };
  };
  /** `work`'s answer; undefined when nothing lies there. */
  const doing = async <Value>(work: (sdk: Sdk) => Promise<Value>): Promise<Value | undefined> => {
    try {
      return await work(await sdk());
    } catch (error) {
      if (isMissing(error)) return undefined;
      const { name, code } = error as S3Fault;
      log.error({ fault: name, code, status: statusOf(error) }, "the S3 store fails");
      throw new StoreError(sentence(error, settings));
    }
  };
  async function* list(hash?: string): AsyncGenerator<StoredObject> {
    if (hash !== undefined) assertHash(hash);
    const Prefix = hash ? `${PREFIX}${hash}/` : PREFIX;
    // The first version of this request: every compatible store has it, and it goes on after a name that is known.
    for (let Marker: string | undefined; ; ) {
      const page = await doing(({ client, ListObjectsCommand }) =>
        client.send(new ListObjectsCommand({ Bucket, Prefix, Marker, MaxKeys })),
      );
      for (const { Key = "", Size = 0 } of page?.Contents ?? []) {
        const key = Key.slice(PREFIX.length);
        if (isKey(key)) yield { key, bytes: Size };
      }
      Marker = page?.Contents?.at(-1)?.Key;
      if (!page?.IsTruncated || !Marker) return;
    }
  }
  return {
    check: async () =>
      void (await doing(({ client, ListObjectsCommand }) =>
        client.send(new ListObjectsCommand({ Bucket, Prefix: PREFIX, MaxKeys: 1 })),
      )),
    put: async (key, content) => {
      const object = { ...at(key), Body: content, ContentLength: content.length };
      await doing(({ client, PutObjectCommand }) => client.send(new PutObjectCommand(object)));
    },
    stat: async (key) => {
      const object = at(key);
      const found = await doing(({ client, HeadObjectCommand }) =>
        client.send(new HeadObjectCommand(object)),
      );
      return found && { bytes: found.ContentLength ?? 0 };
    },
    read: async (key, range) => {
      const object = { ...at(key), Range: range && `bytes=${range.start}-${range.end}` };
      const found = await doing(({ client, GetObjectCommand }) => client.send(new GetObjectCommand(object)));
      if (!found) return undefined;
      const whole = /\/(\d+)$/.exec(found.ContentRange ?? "")?.[1];
      return { bytes: Number(whole ?? found.ContentLength), stream: found.Body as Readable };
    },
    list,
    remove: async (hash) => {
      assertHash(hash);
      for await (const { key } of list(hash))
        await doing(({ client, DeleteObjectCommand }) => client.send(new DeleteObjectCommand(at(key))));
    },
  };
}

type Sdk = typeof import("@aws-sdk/client-s3") & { client: S3Client };

/** Loaded when it is first needed: a site with a folder never pays for it. */
function onceLoaded({ endpoint, region, pathStyle, ...keys }: S3Settings): () => Promise<Sdk> {
  let loaded: Promise<Sdk> | undefined;
  const load = async (): Promise<Sdk> => {
    const sdk = await import("@aws-sdk/client-s3");
    const client = new sdk.S3Client({
      endpoint,
      region,
      forcePathStyle: pathStyle,
      credentials: { accessKeyId: keys.accessKeyId, secretAccessKey: keys.secretAccessKey },
      // Not every compatible store knows Amazon's newer checksums.
      requestChecksumCalculation: "WHEN_REQUIRED",
      responseChecksumValidation: "WHEN_REQUIRED",
      requestHandler: { connectionTimeout: TO_CONNECT, requestTimeout: TO_ANSWER },
    });
    return { ...sdk, client };
  };
  return () => {
    loaded ??= load();
    return loaded;
  };
}

interface S3Fault {
  name?: string;
  code?: string;
  $metadata?: { httpStatusCode?: number };
}

const statusOf = (error: unknown) => (error as S3Fault).$metadata?.httpStatusCode;

/** HEAD answers 404 without a word, so a missing bucket looks like a missing file there; check() tells them apart. */
function isMissing(error: unknown): boolean {
  const { name } = error as S3Fault;
  return name !== "NoSuchBucket" && (name === "NoSuchKey" || name === "NotFound");
}

function sentence(error: unknown, { bucket, endpoint, region }: S3Settings): string {
  const { name = "", code } = error as S3Fault;
  const status = statusOf(error);
  const place = endpoint ?? `Amazon S3 in ${region}`;
  if (name === "NoSuchBucket")
    return `The S3 store at ${place} has no bucket “${bucket}”: make it, or set S3_BUCKET.`;
  if (status === 401 || status === 403)
    return `The S3 store at ${place} refuses this key for the bucket “${bucket}” (${name}): check S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY and their rights.`;
  if (
    status === 301 ||
    status === 307 ||
    name === "PermanentRedirect" ||
    name === "AuthorizationHeaderMalformed"
  )
    return `The bucket “${bucket}” is in another region than ${region}: set S3_REGION.`;
  if (status === undefined)
    return `The S3 store at ${place} does not answer (${code ?? name}): check S3_ENDPOINT and the network.`;
  return `The S3 store at ${place} answers ${status} ${name}: look at its own log.`;
}
