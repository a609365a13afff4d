/** Classes that a viewer may see, with what became of them. */
import { type SQL, sql } from "drizzle-orm";
import { trainingClasses } from "#drizzle/schema/classes";
import type { Viewer } from "~/features/accounts/viewer";
import { type Database, selectRows } from "~/platform/database/client.server";
import type { ClassFilters } from "./class-filters";
import { CLASSES_PER_PAGE } from "./class-filters";
import { classesVisibleTo } from "./class-policy.server";
import type { ClassState } from "./class-state";

export interface ListedClass {
  id: string;
  state: ClassState;
  topicTitle: string;
  topicTitleEn: string | null;
  place: string;
  communeName: string;
  /** The days of its first and last session. */
  firstDay: string;
  lastDay: string;
  sessions: number;
  seats: number;
  /** Names, the most known here first. */
  trainers: string;
  /** On the list. */
  listed: number;
  /** Of them, who were at a session at least. */
  came: number;
  /** Of them, who passed: on the platform in those days, or as it was typed in. */
  passed: number;
}

/** Those whose sessions are nearest to come or last held first; one more than a page says whether there is another. */
export async function listClasses(
  db: Database,
  viewer: Viewer,
  today: string,
  filters: ClassFilters,
): Promise<{ classes: ListedClass[]; count: number; hasMore: boolean }> {
  const [counted] = await selectRows<{ count: number }>(
    db,
    sql`select count(*)::int as count from training_classes where ${fitting(viewer, filters)}`,
  );
  const rows = await selectClasses(db, viewer, today, filters, {
    limit: CLASSES_PER_PAGE + 1,
    offset: (filters.page - 1) * CLASSES_PER_PAGE,
  });
  return {
    classes: rows.slice(0, CLASSES_PER_PAGE),
    count: counted?.count ?? 0,
    hasMore: rows.length > CLASSES_PER_PAGE,
  };
}

/** Every class that the filters leave. */
export function allClasses(
  db: Database,
  viewer: Viewer,
  today: string,
  filters: ClassFilters,
): Promise<ListedClass[]> {
  return selectClasses(db, viewer, today, filters, {});
}

const DAY = sql.raw("'Asia/Ho_Chi_Minh'");

function selectClasses(
  db: Database,
  viewer: Viewer,
  today: string,
  filters: ClassFilters,
  { limit, offset = 0 }: { limit?: number; offset?: number },
): Promise<ListedClass[]> {
  return selectRows<ListedClass>(
    db,
    sql`with chosen as (
      select training_classes.* from training_classes where ${fitting(viewer, filters)}
    ), held as (
      select s.class_id, count(*)::int as sessions,
        min((s.starts_at at time zone ${DAY})::date) as first_day, max((s.ends_at at time zone ${DAY})::date) as last_day
      from class_sessions s join chosen c on c.id = s.class_id group by s.class_id
    ), typed as (
      select distinct on (r.class_id, r.person_id) r.class_id, r.person_id, r.result from class_results r
      join chosen c on c.id = r.class_id order by r.class_id, r.person_id, r.recorded_at desc, r.id desc
    )
    select c.id, c.state, t.title as "topicTitle", t.title_en as "topicTitleEn", c.place, n.full_name as "communeName",
      held.first_day::text as "firstDay", held.last_day::text as "lastDay", held.sessions, c.seats,
      concat_ws(', ', (select string_agg(p.full_name, ', ' order by p.sort_name, p.id) from class_trainers ct
        join people p on p.id = ct.person_id where ct.class_id = c.id), nullif(c.guest_trainers, '')) as trainers,
      (select count(*)::int from class_members m where m.class_id = c.id) as listed,
      (select count(distinct a.person_id)::int from attendances a join class_sessions s on s.id = a.session_id
        where s.class_id = c.id and a.outcome = 'present') as came,
      (select count(*)::int from class_members m
        left join typed on typed.class_id = c.id and typed.person_id = m.person_id
        where m.class_id = c.id and coalesce(typed.result = 'passed', exists (
          select 1 from attempts a where a.person_id = m.person_id and a.topic_id = c.topic_id and a.passed
            and a.help_mode is distinct from 'practice'
            and (a.closed_at at time zone ${DAY})::date between held.first_day and held.last_day))) as passed
    from chosen c join held on held.class_id = c.id join topics t on t.id = c.topic_id
    join commune_names n on n.commune_code = c.commune_code
      and n.valid_from <= ${today} and (n.valid_to is null or n.valid_to >= ${today})
    order by held.last_day desc, held.first_day desc, c.id
    ${limit === undefined ? sql`` : sql`limit ${limit} offset ${offset}`}`,
  );
}

function fitting(viewer: Viewer, { commune, topic, state, from, to, only }: ClassFilters): SQL {
  const held = (condition: SQL) =>
    sql`exists (select 1 from class_sessions held where held.class_id = training_classes.id and ${condition})`;
  const day = sql`(held.starts_at at time zone ${DAY})::date`;
  const conditions = [
    classesVisibleTo(viewer),
    ...(commune
      ? [sql`training_classes.commune_code = (select code from communes where slug = ${commune})`]
      : []),
    ...(topic ? [sql`training_classes.topic_id in (select id from topics where slug = ${topic})`] : []),
    ...(state ? [sql`${trainingClasses.state} = ${state}`] : []),
    ...(from ? [held(sql`${day} >= ${from}::date`)] : []),
    ...(to ? [held(sql`${day} <= ${to}::date`)] : []),
    ...(only ? [sql`${trainingClasses.id} = ${only}`] : []),
  ];
  return sql.join(conditions, sql` and `);
}
