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
  /** With a file in it, it is sent as a browser sends files. */
  form?: Record<string, string | File>;
  /** What the browser keeps beside the session. */
  cookie?: string;
  /** As an island sends it. */
  json?: unknown;
}

/** What a loader (or, with `form`, an action) answers; `viewer` null: nobody is signed in; a refusal is the Response that was thrown. `site`: where files lie. */
export async function ask<Answer>(
  db: Database,
  handler: Guarded<Answer>,
  viewer: Viewer | null,
  { address, params = {}, form, json, cookie: kept = "" }: Question,
  site: { dataDir?: string } = {},
): Promise<Answer | Response> {
  const session = viewer && (await openSession(db, SITE, viewer.personId, "")).split(";")[0];
  const cookie = [session, kept].filter(Boolean).join("; ");
  const request = new Request(SITE + address, {
    method: form || json ? "POST" : "GET",
    headers: { Cookie: cookie },
    body: json ? JSON.stringify(json) : form && bodyOf(form),
  });
  const app = { db, env: { ...env, ...site }, keys: KEYS, islands: {} };
  const context = { app, nonce: "", address: "127.0.0.1", drained: async () => {} };
  try {
    return await handler({ request, params, context });
  } catch (thrown) {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  }
}

function bodyOf(form: Record<string, string | File>): BodyInit {
  const data = new FormData();
  for (const [name, value] of Object.entries(form)) data.set(name, value);
  const texts = Object.entries(form).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  return texts.length === Object.keys(form).length ? new URLSearchParams(texts) : data;
}

/** The data of a page that was let in. */
export function dataOf<Answer>(answer: Answer | Response): Answer {
  if (answer instanceof Response) throw new Error(`answered ${answer.status}`);
  return answer;
}
