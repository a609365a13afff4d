/** The registry of rules, each with the query that loads its facts. Erased people are nobody's question any more. */
import { type SQL, sql } from "drizzle-orm";
import { type Database, selectRows } from "~/platform/database/client.server";
import type { FlagRule, FlagWindow, Suspicion } from "./flag-rule";
import { judgeHelperDay } from "./rules/busy-helper";
import { judgeAge } from "./rules/impossible-age";
import { FEWEST, judgeAccounts } from "./rules/many-accounts";
import { judgeReading } from "./rules/quick-reading";
import { FEWEST_QUESTIONS, judgeSameAnswers } from "./rules/same-answers";

/** From so long before the window on it is counted how often a question is answered wrongly. */
const COMPARED_DAYS = 28;

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
    id: "same-answers",
    version: 1,
    judge: judgeSameAnswers,
    // Read once, counted by commune, and answers sent only of days on which several questions were wrong alike. One test
    // a person and day: the first, as result pages show the right answers. Whose answers were purged is not in it.
    load: (db, { from, to }) =>
      selectRows(
        db,
        sql`with tests as (
            select distinct on (a.person_id, a.topic_id, d.day) a.id, a.person_id, a.topic_id, a.closed_at,
              people.commune_code, d.day
            from attempts a
              join people on people.id = a.person_id and people.erased_at is null
              cross join lateral (select (a.closed_at at time zone 'Asia/Ho_Chi_Minh')::date as day) d
            where a.closed_at >= ${from.toISOString()}::timestamptz - make_interval(days => ${COMPARED_DAYS})
              and a.closed_at < ${to.toISOString()}::timestamptz
              and a.supervised_test_id is null and a.help_mode is distinct from 'practice'
            order by a.person_id, a.topic_id, d.day, a.closed_at, a.id),
          answered as materialized (
            select t.*, q.position, q.question_revision_id as question,
              case when q.score < 1 then s.answer::text else '' end as wrong
            from tests t join attempt_questions q on q.attempt_id = t.id
              join attempt_answers s on s.attempt_id = q.attempt_id and s.position = q.position
            where q.score is not null and s.answer -> 'chosen' <> '[]'::jsonb),
          counted as materialized (select topic_id, question, wrong, commune_code, count(*)::int as times
            from answered group by 1, 2, 3, 4),
          everywhere as (select question, wrong, sum(times)::int as times from counted group by 1, 2),
          alike as (select commune_code, topic_id, day, question from answered
            where wrong <> '' and closed_at >= ${from.toISOString()}::timestamptz
            group by commune_code, topic_id, day, question, wrong having count(*) >= 2),
          days as materialized (select commune_code, topic_id, day from alike
            group by 1, 2, 3 having count(distinct question) >= ${FEWEST_QUESTIONS}),
          papers as (select commune_code, topic_id, day, json_build_object('attemptId', id, 'personId', person_id,
              'answers', json_agg(json_build_array(question, nullif(wrong, '')) order by position)) as paper,
              closed_at, id
            from answered join days using (commune_code, topic_id, day)
            group by commune_code, topic_id, day, id, person_id, closed_at),
          compared as (select c.commune_code, c.topic_id, json_agg(json_build_array(e.question, nullif(e.wrong, ''),
              e.times - coalesce(own.times, 0))) as elsewhere
            from (select distinct commune_code, topic_id, question from counted
                join (select distinct commune_code, topic_id from days) d using (commune_code, topic_id)) c
              join everywhere e on e.question = c.question
              left join counted own on own.question = e.question and own.wrong = e.wrong
                and own.commune_code = c.commune_code
            where e.times > coalesce(own.times, 0) group by 1, 2)
          select commune_code as "communeCode", topic_id as "topicId", to_char(day, 'YYYY-MM-DD') as "day",
            tests, elsewhere
          from (select commune_code, topic_id, day, json_agg(paper order by closed_at, id) as tests
              from papers group by 1, 2, 3) p
            join compared using (commune_code, topic_id)
          order by 1, 2, 3`,
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
