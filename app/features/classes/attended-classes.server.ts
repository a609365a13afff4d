/** The first day on which people had attended a class: what coverage asks to count them as trained. */
import { eq, inArray, type SQL, sql } from "drizzle-orm";
import { classMembers } from "#drizzle/schema/classes";
import { queueRecount } from "~/features/accounts/queue-recount.server";
import { vietnamDate } from "~/i18n/format";
import { type Database, selectRows } from "~/platform/database/client.server";
import { attendedOn } from "./class-attended";

interface Attended {
  personId: string;
  sessions: number;
  /** Of the sessions they were at, in order. */
  present: (string | Date)[];
}

export async function classAttendedOn(db: Database, personIds: string[]): Promise<Map<string, string>> {
  if (personIds.length === 0) return new Map();
  const rows = await selectRows<Attended>(
    db,
    sql`select a.person_id as "personId",
      (select count(*)::int from class_sessions of_class where of_class.class_id = s.class_id) as sessions,
      json_agg(s.starts_at order by s.starts_at) as present
    from attendances a join class_sessions s on s.id = a.session_id
    where a.outcome = 'present' and ${among(personIds)} group by a.person_id, s.class_id`,
  );
  const first = new Map<string, string>();
  for (const { personId, sessions, present } of rows) {
    const day = attendedOn(
      sessions,
      present.map((moment) => vietnamDate(new Date(moment))),
    );
    const before = first.get(personId);
    if (day && (before === undefined || day < before)) first.set(personId, day);
  }
  return first;
}

const among = (personIds: string[]): SQL => inArray(sql`a.person_id`, personIds);

/** After the number of sessions changed: everybody on the list may count from another day. */
export async function queueRecountOfClass(tx: Database, classId: string): Promise<void> {
  const members = await tx
    .select({ personId: classMembers.personId })
    .from(classMembers)
    .where(eq(classMembers.classId, classId));
  for (const { personId } of members) await queueRecount(tx, personId);
}
