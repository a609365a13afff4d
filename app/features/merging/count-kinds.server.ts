/** How much of each kind an account has: what an officer compares before and after. */
import { type SQL, sql } from "drizzle-orm";
import { type Database, selectRows } from "~/platform/database/client.server";

const count = (from: string) => (id: string) =>
  sql`(select count(*)::int from ${sql.raw(from)} and person_id = ${id})`;

/** In the order in which they are shown. */
const KINDS = {
  lessons: count("lesson_completions where true"),
  topics: count("finished_topics where true"),
  practices: count("simulation_runs where true"),
  attempts: count("attempts where true"),
  certificates: count("certificates where revoked_at is null and superseded_at is null"),
  classes: count("class_members where true"),
  attended: count("attendances where outcome = 'present'"),
  results: count("class_results where true"),
  helpers: (id: string): SQL =>
    sql`(select count(*)::int from helper_links where ended_at is null and learner_id = ${id})`,
  household: count("household_members where true"),
  consents: count("consents where withdrawn_at is null"),
  requests: count("data_requests where true"),
  cards: count("sign_in_cards where revoked_at is null"),
} as const;

export type Kind = keyof typeof KINDS;
export type KindCounts = Record<Kind, number>;
export const KIND_NAMES = Object.keys(KINDS) as Kind[];

export async function countKinds(db: Database, personId: string): Promise<KindCounts> {
  const columns = KIND_NAMES.map((kind) => sql`${KINDS[kind](personId)} as ${sql.identifier(kind)}`);
  const [counts] = await selectRows<KindCounts>(db, sql`select ${sql.join(columns, sql`, `)}`);
  if (!counts) throw new Error("no counts");
  return counts;
}
