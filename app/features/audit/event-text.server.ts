/** An event as one text that is the same on both databases and after a backup: PostgreSQL's own JSON of it. */
import { sql } from "drizzle-orm";

/** For a row of audit_events that the query calls `e`. */
export const EVENT_TEXT = sql.raw(`jsonb_build_array(e.id,
  to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS'),
  e.actor_id, e.action, e.subject_type, e.subject_id, e.detail)::text`);

/** Their SHA-256 in the order of ids, over a group of such rows. */
export const CONTENT_HASH = sql`encode(sha256(convert_to(string_agg(${EVENT_TEXT}, E'\\n' order by e.id), 'UTF8')), 'hex')`;
