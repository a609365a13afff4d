/** The registry of rules, each with the query that loads its facts. Erased people are nobody's question any more. */
import { type SQL, sql } from "drizzle-orm";
import { type Database, selectRows } from "~/platform/database/client.server";
import type { FlagRule, FlagWindow, Suspicion } from "./flag-rule";
import { judgeHelperDay } from "./rules/busy-helper";
import { judgeAge } from "./rules/impossible-age";
import { FEWEST, judgeAccounts } from "./rules/many-accounts";
import { judgeReading } from "./rules/quick-reading";

/** Passed in the window, with nobody of the office in the room. `a` is the attempt. */
const passedAlone = ({ from, to }: FlagWindow): SQL => sql`a.passed and a.supervised_test_id is null
  and a.closed_at >= ${from.toISOString()}::timestamptz and a.closed_at < ${to.toISOString()}::timestamptz`;

/** Somebody who sat in a class on the topic within two weeks before knows it without reading it here. */
const taughtBefore = sql`exists (select 1 from attendances t
  join class_sessions s on s.id = t.session_id join training_classes k on k.id = s.class_id
  where t.person_id = a.person_id and t.outcome = 'present' and k.topic_id = a.topic_id
    and s.starts_at < a.closed_at and s.starts_at >= a.closed_at - interval '14 days')`;

/** A rule with its facts' type shut in, so that rules of different facts make one list. */
function rule<Fact>({ id, version, load, judge }: FlagRule<Fact>) {
  return {
    id,
    version,
    async find(db: Database, window: FlagWindow): Promise<Suspicion[]> {
      return (await load(db, window)).flatMap((fact) => judge(fact) ?? []);
    },
  };
}

export const RULES = [
  rule({
    id: "quick-reading",
    version: 1,
    judge: judgeReading,
    load: (db, window) =>
      selectRows(
        db,
        sql`select a.person_id as "personId", a.id as "attemptId", sum(r.minutes)::int as "promisedMinutes",
            extract(epoch from a.closed_at - min(p.opened_at))::float8 as "spentSeconds"
          from attempts a
            join people on people.id = a.person_id and people.erased_at is null
            join lessons l on l.topic_id = a.topic_id
            join lesson_completions c on c.lesson_id = l.id and c.person_id = a.person_id
              and c.completed_at <= a.closed_at
            join lesson_revisions r on r.id = c.revision_id
            join lesson_positions p on p.lesson_id = l.id and p.person_id = a.person_id
          where ${passedAlone(window)} and not ${taughtBefore} group by a.id`,
      ),
  }),
  rule({
    id: "impossible-age",
    version: 1,
    judge: judgeAge,
    // Of everybody, not of the window: a year of birth is corrected without a trace in the row.
    load: (db, { to }) =>
      selectRows(
        db,
        sql`select id as "personId", birth_year as "birthYear", ${to.getUTCFullYear()}::int as "year" from people
          where erased_at is null and (birth_year < ${to.getUTCFullYear() - 100} or birth_year > ${to.getUTCFullYear() - 10})`,
      ),
  }),
  rule({
    id: "busy-helper",
    version: 1,
    judge: judgeHelperDay,
    load: (db, window) =>
      selectRows(
        db,
        sql`select a.helper_id as "helperId", to_char(a.closed_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as "day",
            count(*)::int as "passes", count(distinct a.person_id)::int as "learners"
          from attempts a join people on people.id = a.helper_id and people.erased_at is null
          where ${passedAlone(window)} group by 1, 2`,
      ),
  }),
  rule({
    id: "many-accounts",
    version: 1,
    judge: judgeAccounts,
    load: (db, { from, to }) =>
      selectRows(
        db,
        sql`select json_agg(json_build_object('personId', d.person_id, 'at',
              (extract(epoch from d.registered_at) * 1000)::bigint) order by d.registered_at, d.person_id) as accounts
          from registration_devices d join people on people.id = d.person_id and people.erased_at is null
          where d.registered_at >= ${from.toISOString()}::timestamptz and d.registered_at < ${to.toISOString()}::timestamptz
            and not exists (select 1 from attendances t join class_sessions s on s.id = t.session_id
              where t.person_id = d.person_id and t.outcome = 'present'
                and abs(extract(epoch from s.starts_at - d.registered_at)) < 86400)
          group by d.device_hash having count(*) >= ${FEWEST}`,
      ),
  }),
];
