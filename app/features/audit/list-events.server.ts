/** Reads the audit log, the latest first. Who may is the caller's to guard: province administrators. */
import { and, count, desc, eq, gte, lt, or, type SQL, sql } from "drizzle-orm";
import { alias, type PgSelect } from "drizzle-orm/pg-core";
import { people } from "#drizzle/schema/accounts";
import { auditEvents } from "#drizzle/schema/audit";
import { vietnamMidnight } from "~/i18n/format";
import type { Database } from "~/platform/database/client.server";
import { nameMatches } from "~/platform/database/name-search.server";
import type { EventFilters } from "./event-filters";

const EVENTS_PER_PAGE = 50;

export interface LoggedEvent {
  id: number;
  at: Date;
  action: string;
  /** Null: the system, or someone not signed in. */
  actorName: string | null;
  /** The person it is about, where there is one. */
  personName: string | null;
  subjectType: string;
  subjectId: string;
  detail: Record<string, unknown>;
}

const actor = alias(people, "actor");
const person = alias(people, "subject_person");

/** A page of events, and the `before` of the next one when there are older events. */
export async function listEvents(
  db: Database,
  filters: EventFilters,
): Promise<{ events: LoggedEvent[]; next: number | null }> {
  const rows = await selectEvents(db, filters, EVENTS_PER_PAGE + 1);
  const events = rows.slice(0, EVENTS_PER_PAGE);
  return { events, next: rows.length > EVENTS_PER_PAGE ? (events.at(-1)?.id ?? null) : null };
}

/** How many events the filters leave. */
export async function countEvents(db: Database, filters: EventFilters): Promise<number> {
  const [row] = await joined(db.select({ count: count() }).from(auditEvents).$dynamic()).where(
    fitting(filters),
  );
  return row?.count ?? 0;
}

/** All of them, a batch at a time, each found by the last event of the one before. */
export async function* eventBatches(
  db: Database,
  filters: EventFilters,
  limit = 1_000,
): AsyncGenerator<LoggedEvent[]> {
  for (let { before } = filters; ; ) {
    const batch = await selectEvents(db, { ...filters, before }, limit);
    if (batch.length > 0) yield batch;
    if (batch.length < limit) return;
    before = batch.at(-1)?.id ?? 0;
  }
}

function selectEvents(db: Database, filters: EventFilters, limit: number): Promise<LoggedEvent[]> {
  const columns = {
    id: auditEvents.id,
    at: auditEvents.at,
    action: auditEvents.action,
    actorName: actor.fullName,
    personName: person.fullName,
    subjectType: auditEvents.subjectType,
    subjectId: auditEvents.subjectId,
    detail: auditEvents.detail,
  };
  return joined(db.select(columns).from(auditEvents).$dynamic())
    .where(fitting(filters))
    .orderBy(desc(auditEvents.id))
    .limit(limit);
}

function joined<Query extends PgSelect>(query: Query) {
  return query.leftJoin(actor, eq(actor.id, auditEvents.actorId)).leftJoin(
    person,
    sql`${person.id} = case ${auditEvents.subjectType} when 'person' then ${auditEvents.subjectId}
        else ${auditEvents.detail} ->> 'personId' end`,
  );
}

function fitting({ action, person: name, subject, from, to, before }: EventFilters): SQL | undefined {
  return and(
    action ? eq(auditEvents.action, action) : undefined,
    or(nameMatches(actor.searchName, name), nameMatches(person.searchName, name)),
    subject
      ? or(eq(auditEvents.subjectId, subject), sql`${auditEvents.detail} ->> 'number' = ${subject}`)
      : undefined,
    from ? gte(auditEvents.at, vietnamMidnight(from)) : undefined,
    to ? lt(auditEvents.at, vietnamMidnight(to, 1)) : undefined,
    before > 0 ? lt(auditEvents.id, before) : undefined,
  );
}
