/**
 * Biểu 2: officials by workplace and the topics they completed, wherever they live. Who has named no workplace is in
 * a row of their own, by the commune they live in, so that the sum is everybody.
 */
import { type SQL, sql } from "drizzle-orm";
import { workplaces } from "#drizzle/schema/places";
import { listTopics } from "~/features/catalog/list-topics.server";
import { administeredBy } from "~/features/coverage/scope.server";
import { OFFICIALS } from "~/features/workplaces/officials";
import { workplaceAdministeredBy } from "~/features/workplaces/workplace-scope.server";
import { formatCalendarDate, vietnamMidnight } from "~/i18n/format";
import { selectRows } from "~/platform/database/client.server";
import type { Cell } from "../../sheet";
import type { FormRequest, OfficialForm } from "../form";
import { FIXED } from "../official-document";

const vietnamese = new Intl.Collator("vi", { numeric: true });

const WORKPLACE_UNKNOWN = "Chưa ghi nơi làm việc";

export const bieu2: OfficialForm = {
  id: "bieu-2",
  name: "Biểu 2",
  summary: "Kết quả phổ cập kỹ năng số cho cán bộ, công chức, viên chức và người lao động {kỳ}",
  unit: "người",
  landscape: true,
  levels: ["province", "commune"],
  async fill(request) {
    const topics = await listTopics(request.db, request.today);
    const offices = (await countByWorkplace(request)).sort(
      (a, b) =>
        Number(a.id === null) - Number(b.id === null) ||
        vietnamese.compare(a.communeName ?? "", b.communeName ?? "") ||
        vietnamese.compare(a.name ?? "", b.name ?? ""),
    );
    const counts = (office: Office) => [
      office.registered,
      ...topics.map(({ id }) => office.topics[id] ?? 0),
      office.all,
    ];
    const sums = counts(NOBODY).map((_, at) => offices.reduce((sum, one) => sum + (counts(one)[at] ?? 0), 0));
    const known = offices.filter(({ staff }) => staff !== null);
    const staff = known.reduce((sum, one) => sum + (one.staff ?? 0), 0);
    return {
      table: {
        columns: [
          { header: "TT", kind: "integer", width: 5 },
          { header: "Cơ quan, đơn vị", kind: "text", width: 26 },
          { header: "Số người", group: "Tổng số người làm việc", kind: "integer", width: 9 },
          { header: "Tính đến ngày", group: "Tổng số người làm việc", kind: "text", width: 12 },
          { header: "Có tài khoản", kind: "integer", width: 9 },
          ...topics.map(({ title }, at) => ({
            header: `${at + 1}. ${title}`,
            group: "Hoàn thành chuyên đề",
            kind: "integer" as const,
            width: Math.max(10, Math.min(16, 60 / topics.length)),
          })),
          { header: "Hoàn thành tất cả", kind: "integer", width: 10 },
          { header: "Tỷ lệ", kind: "share", width: 8 },
        ],
        rows: offices.map((office, at): Cell[] => [
          at + 1,
          nameOf(office),
          office.staff,
          office.staffAsOf && formatCalendarDate(office.staffAsOf),
          ...counts(office),
          office.staff ? office.all / office.staff : null,
        ]),
        total: [
          null,
          FIXED.total,
          known.length > 0 ? staff : null,
          null,
          ...sums,
          // Of some offices only: a share of the sum would be of nobody in particular.
          known.length > 0 && known.length === offices.length && staff > 0
            ? (sums.at(-1) ?? 0) / staff
            : null,
        ],
      },
      notes: [
        "Số liệu lũy kế đến ngày cuối kỳ, của người khai là cán bộ, công chức, viên chức, người lao động trong cơ quan nhà nước, xếp theo nơi làm việc đang ghi.",
        "Tỷ lệ: số người hoàn thành tất cả chuyên đề trên tổng số người làm việc; để trống khi chưa có tổng số.",
      ],
    };
  },
};

interface Office {
  /** Null: of those who named no workplace. */
  id: string | null;
  name: string | null;
  communeName: string | null;
  staff: number | null;
  /** "2026-06-30". */
  staffAsOf: string | null;
  registered: number;
  /** Completed everything in the programme. */
  all: number;
  /** By topic. */
  topics: Record<string, number>;
}

const NOBODY: Office = {
  id: null,
  name: null,
  communeName: null,
  staff: null,
  staffAsOf: null,
  registered: 0,
  all: 0,
  topics: {},
};

/** Two communes may call an office alike: the commune is said with it. */
function nameOf({ id, name, communeName }: Office): string {
  if (id === null || name === null) return WORKPLACE_UNKNOWN;
  const lower = (text: string) => text.toLocaleLowerCase("vi");
  const said = communeName === null || lower(name).includes(lower(communeName));
  return said ? name : `${name} (${communeName})`;
}

/**
 * Valid certificates earned by the period's last day, of officials by where they work now. A workplace is the
 * viewer's by its own commune; people without one by the commune they live in. One query.
 */
function countByWorkplace({ db, viewer, period, commune }: FormRequest): Promise<Office[]> {
  const end: SQL = sql`${vietnamMidnight(period.to, 1).toISOString()}::timestamptz`;
  const offices = commune ? sql`${workplaces.communeCode} = ${commune.code}` : sql`true`;
  const homes = commune ? sql`p.commune_code = ${commune.code}` : sql`true`;
  return selectRows<Office>(
    db,
    sql`with offices as (
      select ${workplaces.id} as id, ${workplaces.name} as name, ${workplaces.communeCode} as commune_code,
        ${workplaces.createdAt} < ${end}
          and (${workplaces.retiredAt} is null or ${workplaces.retiredAt} >= ${end}) as in_use
      from ${workplaces}
      where ${workplaceAdministeredBy(viewer)} and ${offices}
    ), officials as (
      select p.id, o.id as office from people p left join offices o on o.id = p.workplace_id
      where p.audience = ${OFFICIALS} and p.created_at < ${end}
        and (o.id is not null
          or (p.workplace_id is null and ${homes} and ${administeredBy(viewer, sql`p.commune_code`)}))
    ), held as (
      select o.id, o.office, c.topic_id from officials o join certificates c on c.person_id = o.id
      join topics t on t.id = c.topic_id and t.retired_at is null
      where c.revoked_at is null and c.superseded_at is null and c.earned_at < ${end}
    ), registered as (
      select office, count(*)::int as people from officials group by office
    ), whole as (
      select office, count(*)::int as people from (
        select id, office from held group by id, office
        having count(*) = (select count(*) from topics where retired_at is null)
      ) w group by office
    ), by_topic as (
      select office, jsonb_object_agg(topic_id, people) as topics from (
        select office, topic_id, count(*)::int as people from held group by office, topic_id
      ) b group by office
    ), listed as (
      select id, name, commune_code from offices o
      where in_use or exists (select 1 from registered where office = o.id)
      union all select null, null, null where exists (select 1 from registered where office is null)
    )
    select l.id, l.name, n.full_name as "communeName", s.staff, s.as_of as "staffAsOf",
      coalesce(r.people, 0) as registered, coalesce(w.people, 0) as "all",
      coalesce(b.topics, '{}'::jsonb) as topics
    from listed l
    left join commune_names n on n.commune_code = l.commune_code
      and n.valid_from <= ${period.to} and (n.valid_to is null or n.valid_to >= ${period.to})
    left join lateral (
      select staff, as_of from workplace_staff where workplace_id = l.id and as_of <= ${period.to}
      order by as_of desc limit 1
    ) s on true
    left join registered r on r.office is not distinct from l.id
    left join whole w on w.office is not distinct from l.id
    left join by_topic b on b.office is not distinct from l.id`,
  );
}
