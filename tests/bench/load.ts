/** Puts load on an address and says what came back. */
import autocannon from "autocannon";

export interface Load {
  url: string;
  method?: "GET" | "POST";
  headers?: Record<string, string>;
  /** Makes the n-th request different; the same object otherwise. */
  vary?(n: number): { path: string; headers?: Record<string, string>; body?: string };
  /** Stops after so many requests; without it the load lasts `seconds`. */
  amount?: number;
  /** Answers that count as right. */
  expect: number;
}

export interface Measured {
  requestsPerSecond: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
  /** Bytes of one answer on the wire. */
  bytes: number;
}

const CONNECTIONS = 16;

/** Throws when an answer was not the expected one: a fast error page is no result. */
export async function putLoad(
  { url, method = "GET", headers, vary, amount, expect }: Load,
  seconds: number,
): Promise<Measured> {
  let n = 0;
  const result = await autocannon({
    url,
    connections: CONNECTIONS,
    ...(amount ? { amount } : { duration: seconds }),
    method,
    headers: { "accept-encoding": "br", ...headers },
    requests: vary
      ? [{ setupRequest: (request) => ({ ...request, ...varied(vary(n++), headers) }) }]
      : undefined,
  });
  const right = result.statusCodeStats?.[String(expect) as never] as { count?: number } | undefined;
  const total = result.requests.total;
  if (result.errors > 0 || Number(right?.count ?? 0) < total) {
    throw new Error(
      `${url}: expected ${expect}, got ${JSON.stringify(result.statusCodeStats)}, ${result.errors} errors`,
    );
  }
  return {
    requestsPerSecond: total / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    bytes: Math.round(result.throughput.total / Math.max(1, total)),
  };
}

function varied(change: ReturnType<NonNullable<Load["vary"]>>, headers: Record<string, string> = {}) {
  return { ...change, headers: { "accept-encoding": "br", ...headers, ...change.headers } };
}
