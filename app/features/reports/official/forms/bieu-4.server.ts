/**
 * Biểu 4: help outside the platform, by content. Visits and people are kept apart (peers.md §5: unique people ≠
 * visits), and people are as whoever was there reckoned them.
 */
import { type SQL, sql } from "drizzle-orm";
import { OUTREACH_CONTENTS } from "#drizzle/schema/classes";
import type { OutreachContent } from "~/features/classes/outreach/outreach-form";
import { administeredBy } from "~/features/coverage/scope.server";
import { listCommunes } from "~/features/places/list-communes.server";
import { formatCalendarDate } from "~/i18n/format";
import { selectRows } from "~/platform/database/client.server";
import type { Cell } from "../../sheet";
import type { FormRequest, OfficialForm } from "../form";
import { FIXED } from "../official-document";

const NAMES: Record<OutreachContent, string> = {
  vneid: "VNeID",
  services: "Dịch vụ công trực tuyến",
  payment: "Thanh toán số",
  safety: "An toàn trên mạng",
  other: "Nội dung khác",
};

interface Line {
  communeCode: string;
  label: string;
  people: number;
  writers: number;
  evidence: string | null;
  visits: Partial<Record<OutreachContent, number>>;
}

export const bieu4: OfficialForm = {
  id: "bieu-4",
  name: "Biểu 4",
  summary: "Kết quả hỗ trợ người dân ngoài nền tảng {kỳ}",
  unit: "lượt",
  landscape: true,
  levels: ["province", "commune"],
  async fill(request) {
    const lines = request.commune ? await entriesOf(request) : await communesOf(request);
    const visitsOf = (line: Line) => OUTREACH_CONTENTS.map((content) => line.visits[content] ?? 0);
    const sum = (counts: readonly number[]) => counts.reduce((total, one) => total + one, 0);
    const all = OUTREACH_CONTENTS.map((_, at) => sum(lines.map((line) => visitsOf(line)[at] ?? 0)));
    return {
      table: {
        columns: [
          { header: "TT", kind: "integer", width: 5 },
          { header: request.commune ? "Ngày, nơi hỗ trợ" : "Xã, phường", kind: "text", width: 26 },
          { header: "Lượt hỗ trợ", kind: "integer", width: 10 },
          { header: "Số người (ước)", kind: "integer", width: 10 },
          ...OUTREACH_CONTENTS.map((content) => ({
            header: NAMES[content],
            group: "Trong đó, theo nội dung",
            kind: "integer" as const,
            width: 11,
          })),
          { header: "Người nhập", kind: "integer", width: 9 },
          { header: "Minh chứng", kind: "text", width: 20 },
        ],
        rows: lines.map((line, at): Cell[] => [
          at + 1,
          line.label,
          sum(visitsOf(line)),
          line.people,
          ...visitsOf(line),
          line.writers,
          line.evidence,
        ]),
        total: [null, FIXED.total, sum(all), sum(lines.map(({ people }) => people)), ...all, null, null],
      },
      notes: ["Một người được hỗ trợ nhiều lần là nhiều lượt; số người do người nhập ước."],
    };
  },
};

const within = ({ viewer, period }: FormRequest): SQL => sql`e.withdrawn_at is null
  and e.done_on between ${period.from}::date and ${period.to}::date and ${administeredBy(viewer, sql`e.commune_code`)}`;

const visits = (
  entries: SQL,
) => sql`(select coalesce(jsonb_object_agg(s.content, s.visits), '{}'::jsonb) from (
  select v.content, sum(v.visits)::int as visits from outreach_visits v where v.entry_id in ${entries} group by v.content) s)`;

async function communesOf(request: FormRequest): Promise<Line[]> {
  const rows = await selectRows<Omit<Line, "label">>(
    request.db,
    sql`select e.commune_code as "communeCode", sum(e.people)::int as people,
      count(distinct e.recorded_by)::int as writers, null as evidence,
      ${visits(sql`(select unnest(array_agg(e.id)))`)} as visits
    from outreach_entries e where ${within(request)} group by e.commune_code`,
  );
  const names = await listCommunes(request.db, request.period.to);
  const byCode = new Map(rows.map((row) => [row.communeCode, row]));
  return names.flatMap(({ code, fullName }) => {
    const row = byCode.get(code);
    return row ? [{ ...row, label: fullName }] : [];
  });
}

async function entriesOf(request: FormRequest): Promise<Line[]> {
  const rows = await selectRows<Line & { doneOn: string; place: string }>(
    request.db,
    sql`select e.commune_code as "communeCode", e.done_on::text as "doneOn", e.place, e.people, 1 as writers,
      nullif(e.evidence, '') as evidence, ${visits(sql`(select e.id)`)} as visits
    from outreach_entries e where ${within(request)} and e.commune_code = ${request.commune?.code ?? ""}
    order by e.done_on, e.recorded_at, e.id`,
  );
  return rows.map(({ doneOn, place, ...row }) => ({
    ...row,
    label: [formatCalendarDate(doneOn), place].filter(Boolean).join(", "),
  }));
}
