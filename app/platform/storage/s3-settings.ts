/** Reads the variables of an S3-compatible store: all that are needed, or none. */

export interface S3Settings {
  /** Undefined: Amazon's own, by region. */
  endpoint: string | undefined;
  region: string;
  bucket: string;
  accessKeyId: string;
  secretAccessKey: string;
  /** The bucket as the first part of the path, not as the name of a host. */
  pathStyle: boolean;
}

const VARIABLES = [
  "S3_ENDPOINT",
  "S3_REGION",
  "S3_BUCKET",
  "S3_ACCESS_KEY_ID",
  "S3_SECRET_ACCESS_KEY",
  "S3_PATH_STYLE",
] as const;

/** `refuse` is told one sentence that names the variable; `readSwitch` reads a 1 or 0. */
export function readS3Settings(
  value: (name: string) => string | undefined,
  readSwitch: (name: string, text: string | undefined) => boolean | undefined,
  refuse: (sentence: string) => never,
): S3Settings | undefined {
  const given = VARIABLES.filter((name) => value(name) !== undefined);
  if (given.length === 0) return undefined;
  const need = (name: (typeof VARIABLES)[number]) =>
    value(name) ?? refuse(`${name} is missing: ${given.join(", ")} asks for an S3 store, which needs it.`);
  const bucket = need("S3_BUCKET");
  // Names that every S3-compatible store takes (Amazon S3, "Bucket naming rules").
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket))
    refuse(`S3_BUCKET is “${bucket}”: it takes 3 to 63 small letters, digits, hyphens and dots.`);
  const endpoint = value("S3_ENDPOINT")?.replace(/\/+$/, "");
  if (endpoint !== undefined && !isPlainAddress(endpoint))
    refuse(`S3_ENDPOINT is “${endpoint}”: it takes an address such as https://s3.example.vn.`);
  const region = value("S3_REGION") ?? "us-east-1";
  if (!/^[A-Za-z0-9-]+$/.test(region)) refuse(`S3_REGION is “${region}”: it takes a name such as us-east-1.`);
  return {
    endpoint,
    region,
    bucket,
    accessKeyId: need("S3_ACCESS_KEY_ID"),
    secretAccessKey: need("S3_SECRET_ACCESS_KEY"),
    pathStyle: readSwitch("S3_PATH_STYLE", value("S3_PATH_STYLE")) ?? endpoint !== undefined,
  };
}

function isPlainAddress(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return (
    url !== undefined &&
    /^https?:$/.test(url.protocol) &&
    !(url.username || url.password || url.search || url.hash || url.pathname !== "/")
  );
}
