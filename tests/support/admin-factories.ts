/** Asks an administration page as a person, without a browser. */

import { openSession } from "~/features/accounts/auth.server";
import type { Guarded } from "~/features/accounts/guard.server";
import type { Viewer } from "~/features/accounts/viewer";
import type { Database } from "~/platform/database/client.server";
import { readEnv } from "~/platform/env.server";
import { KEYS, SITE } from "./accounts-factories";

const env = readEnv({ PUBLIC_URL: SITE, NODE_ENV: "test" });

interface Question {
  /** With its query string: "/quan-tri?ten=an". */
  address: string;
  params?: Record<string, string>;
  form?: Record<string, string>;
}

/** What a loader (or, with `form`, an action) answers; a refusal is the Response that was thrown. */
export async function ask<Answer>(
  db: Database,
  handler: Guarded<Answer>,
  viewer: Viewer,
  { address, params = {}, form }: Question,
): Promise<Answer | Response> {
  const cookie = (await openSession(db, SITE, viewer.personId, "")).split(";")[0] ?? "";
  const request = new Request(SITE + address, {
    method: form ? "POST" : "GET",
    headers: { Cookie: cookie },
    body: form ? new URLSearchParams(form) : undefined,
  });
  const app = { db, env, keys: KEYS, islands: {} };
  const context = { app, nonce: "", address: "127.0.0.1", drained: async () => {} };
  try {
    return await handler({ request, params, context });
  } catch (thrown) {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  }
}

/** The data of a page that was let in. */
export function dataOf<Answer>(answer: Answer | Response): Answer {
  if (answer instanceof Response) throw new Error(`answered ${answer.status}`);
  return answer;
}
