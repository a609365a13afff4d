/**
 * Biểu 2: officials and the topics they completed. The platform knows no workplaces, so a row is the commune in
 * which they live, and the note says so.
 */
import { type SQL, sql } from "drizzle-orm";
import { administersCommune } from "~/features/accounts/viewer";
import { listTopics } from "~/features/catalog/list-topics.server";
import { administeredBy } from "~/features/coverage/scope.server";
import { listCommunes } from "~/features/places/list-communes.server";
import { vietnamMidnight } from "~/i18n/format";
import { selectRows } from "~/platform/database/client.server";
import type { Cell } from "../../sheet";
import type { FormRequest, OfficialForm } from "../form";
import { FIXED } from "../official-document";

/** The programme's audience of officials (content/programme.yaml). */
const OFFICIALS = "official";

export const bieu2: OfficialForm = {
  id: "bieu-2",
  name: "Biểu 2",
  summary: "Kết quả phổ cập kỹ năng số cho cán bộ, công chức, viên chức và người lao động {kỳ}",
  unit: "người",
  landscape: true,
  levels: ["province", "commune"],
  async fill(request) {
    const { db, viewer, period, commune } = request;
    const topics = await listTopics(db, request.today);
    const communes = (await listCommunes(db, period.to)).filter(
      ({ code }) => administersCommune(viewer, code) && (commune === null || code === commune.code),
    );
    const counted = new Map((await countOfficials(request)).map((row) => [row.communeCode, row]));
    const row = (code: string) => {
      const found = counted.get(code);
      return [found?.registered ?? 0, ...topics.map(({ id }) => found?.topics[id] ?? 0), found?.all ?? 0];
    };
    const figures = communes.map(({ code }) => row(code));
    const total = figures[0]?.map((_, at) => figures.reduce((sum, one) => sum + (one[at] ?? 0), 0)) ?? [];
    const withShare = (counts: number[]): Cell[] => {
      const [registered = 0, all = 0] = [counts[0], counts.at(-1)];
      return [...counts, registered > 0 ? all / registered : null];
    };
    return {
      table: {
        columns: [
          { header: "TT", kind: "integer", width: 5 },
          { header: "Mã", kind: "text", width: 7 },
          { header: "Xã, phường nơi cư trú", kind: "text", width: 20 },
          { header: "Tổng số có tài khoản", kind: "integer", width: 10 },
          ...topics.map(({ title }, at) => ({
            header: `${at + 1}. ${title}`,
            group: "Hoàn thành chuyên đề",
            kind: "integer" as const,
            width: Math.max(10, Math.min(16, 60 / topics.length)),
          })),
          { header: "Hoàn thành tất cả", kind: "integer", width: 10 },
          { header: "Tỷ lệ", kind: "share", width: 8 },
        ],
        rows: communes.map(({ code, fullName }, at) => [
          at + 1,
          code,
          fullName,
          ...withShare(figures[at] ?? []),
        ]),
        total: [null, null, FIXED.total, ...withShare(total)],
      },
      notes: [
        "Số liệu lũy kế đến ngày cuối kỳ, của người khai là cán bộ, công chức, viên chức, người lao động trong cơ quan nhà nước.",
        "Nền tảng chưa ghi cơ quan công tác, nên xếp theo nơi cư trú.",
      ],
    };
  },
};

interface Officials {
  communeCode: string;
  registered: number;
  /** Completed everything in the programme. */
  all: number;
  /** By topic. */
  topics: Record<string, number>;
}

/** Valid certificates earned by the period's last day, of officials where they live now. */
async function countOfficials({ db, viewer, period }: FormRequest): Promise<Officials[]> {
  const end: SQL = sql`${vietnamMidnight(period.to, 1).toISOString()}::timestamptz`;
  return selectRows<Officials>(
    db,
    sql`with officials as (
      select id, commune_code from people
      where audience = ${OFFICIALS} and created_at < ${end} and ${administeredBy(viewer, sql`commune_code`)}
    ), held as (
      select o.id, o.commune_code, c.topic_id from officials o join certificates c on c.person_id = o.id
      join topics t on t.id = c.topic_id and t.retired_at is null
      where c.revoked_at is null and c.superseded_at is null and c.earned_at < ${end}
    ), whole as (
      select commune_code, count(*)::int as people from (
        select id, commune_code from held group by id, commune_code
        having count(*) = (select count(*) from topics where retired_at is null)
      ) w group by commune_code
    ), by_topic as (
      select commune_code, jsonb_object_agg(topic_id, people) as topics from (
        select commune_code, topic_id, count(*)::int as people from held group by commune_code, topic_id
      ) b group by commune_code
    )
    select o.commune_code as "communeCode", count(*)::int as registered, coalesce(w.people, 0) as "all",
      coalesce(b.topics, '{}'::jsonb) as topics
    from officials o left join whole w using (commune_code) left join by_topic b using (commune_code)
    group by o.commune_code, w.people, b.topics`,
  );
}
