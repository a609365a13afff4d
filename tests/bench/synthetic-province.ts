/** Synthetic learners by the hundred thousand, made inside the database: every second one holds a certificate. */
import { sql } from "drizzle-orm";
import type { Database } from "~/platform/database/client.server";

const BATCH = 50_000;

/** `people` adults spread over all communes, with attempts and certificates over the last year. Invented names. */
export async function insertProvince(db: Database, topicId: string, people: number): Promise<void> {
  for (let from = 0; from < people; from += BATCH) {
    const to = Math.min(people, from + BATCH) - 1;
    await db.transaction(async (tx) => {
      await tx.execute(sql`
        with places as (select array_agg(code order by code) as codes from communes)
        insert into people (id, full_name, search_name, sort_name, birth_year, commune_code, audience, created_at)
        select 'synthetic-' || n, 'Nguyễn Văn Mẫu ' || n, 'nguien van mau ' || n, 'mau ' || lpad(n::text, 7, '0'),
          1940 + n % 65, codes[1 + n % array_length(codes, 1)], 'citizen', now() - interval '1 year'
        from generate_series(${from}::int, ${to}::int) n, places`);
      await tx.execute(sql`
        insert into attempts (id, person_id, topic_id, number, seed, started_at, closed_at, closed_by, pass_mark, score, passed)
        select 'synthetic-' || n, 'synthetic-' || n, ${topicId}, 1, n, now() - interval '15 minutes' * (n % 35000),
          now() - interval '15 minutes' * (n % 35000), 'learner', 0.8, 0.9, true
        from generate_series(${from}::int, ${to}::int) n where n % 2 = 0`);
      await tx.execute(sql`
        insert into certificates (id, code, number, person_id, topic_id, attempt_id, full_name, birth_year, commune_code,
          commune_name, topic_title, score, programme_name, province_name, issuer, issued_at, earned_at)
        select p.id, 'SYN' || p.id, p.id || '/2026', p.id, ${topicId}, p.id, p.full_name, p.birth_year, p.commune_code,
          '', '', 0.9, '', '', '', a.closed_at, a.closed_at
        from attempts a join people p on p.id = a.person_id
        where a.id in (select 'synthetic-' || n from generate_series(${from}::int, ${to}::int) n)`);
    });
  }
  await db.execute(sql`analyze`);
}
