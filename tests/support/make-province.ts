/**
 * A whole province of invented people, made in SQL in seconds: learners spread over the communes by population,
 * of all ages, two in five of whom study and one in five is certified, some moved, died or registered twice. The same
 * call makes the same people everywhere. Used by tests that look at full lists and by the bench (up to 3.2 million).
 */
import { readFileSync } from "node:fs";
import { sql } from "drizzle-orm";
import { programmes, topics } from "#drizzle/schema/catalog";
import { communes } from "#drizzle/schema/places";
import { readCommunes } from "~/features/content/read-communes";
import { rebuildCounted } from "~/features/coverage/recount.server";
import { saveCommunes } from "~/features/places/save-communes.server";
import { type Database, selectRows } from "~/platform/database/client.server";
import { fold } from "~/platform/text/fold";
import { nameSortKey } from "~/platform/text/sort-key";
import { makeProgramme } from "./coverage-factories";
import { makeTopic } from "./factories";

const FAMILIES =
  "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Điểu Thạch Lưu Đoàn".split(" ");
const MIDDLES =
  "Văn Thị Đức Thanh Minh Ngọc Hữu Quốc Thu Kim Xuân Công Hồng Mỹ Thành Bảo Gia Tuấn Anh Hoài".split(" ");
const GIVENS =
  "An Ân Bình Bích Châu Chi Cường Dung Dũng Đào Đạt Giang Hà Hải Hạnh Hằng Hiếu Hòa Hùng Hương Khánh Lan Lâm Linh Long Mai Minh Nam Nga Ngân Nghĩa Nhàn Nhung Oanh Phúc Phượng Quang Quyên Sơn Tâm Thảo Thắng Thúy Thủy Tiến Trang Trâm Tú Tuyết Út Vân Việt Vy Xuân Yến".split(
    " ",
  );

/** A list of words with their search and sort keys, for jsonb_to_recordset. */
const words = (list: string[]) =>
  JSON.stringify(
    list.map((word, index) => ({ at: index, word, folded: fold(word), sorted: nameSortKey(word) })),
  );

const WORD_COLUMNS = sql.raw("(at int, word text, folded text, sorted text)");

/** Made in one transaction each: a temporary table of a few hundred megabytes is the most that is ever needed. */
const BATCH = 250_000;

/**
 * Communes, a programme and five topics are made where the database has none. Called again it adds people: a
 * province of 32,000 that grows by 288,000 has the people of one made of 320,000.
 */
export async function makeProvince(db: Database, options: { people: number }): Promise<void> {
  await fillProvince(db, options);
  await rebuildCounted(db);
}

/** The same, with the ledger left to be made. */
export async function fillProvince(db: Database, { people }: { people: number }): Promise<void> {
  await makeFrame(db);
  const [{ start } = { start: 0 }] = await selectRows<{ start: number }>(
    db,
    sql`select count(*)::int as start from people where id like 'made-%'`,
  );
  for (let from = start; from < start + people; from += BATCH) {
    const batch = { from: from + 1, to: Math.min(from + BATCH, start + people) };
    await db.transaction(async (tx) => {
      await makeLearners(tx, batch);
      await makeStudies(tx);
      await makeCertificates(tx);
    });
  }
  await db.execute(sql`analyze`);
}

async function makeFrame(db: Database): Promise<void> {
  if ((await db.select().from(programmes)).length === 0) await makeProgramme(db);
  if ((await db.select().from(communes)).length === 0) {
    const { rows } = readCommunes(readFileSync("content/places/communes.csv", "utf8"), "2026-11-22");
    await db.transaction((tx) => saveCommunes(tx, rows, 0.72));
  }
  if ((await db.select().from(topics)).length > 0) return;
  const titles = ["Chuyển đổi số và an toàn trên mạng", "Ứng dụng AI", "Giảng viên nguồn", "Dnis", "iGate"];
  for (const [index, title] of titles.entries())
    await makeTopic(db, { slug: fold(title).replaceAll(" ", "-"), title, position: index + 1 });
}

/** `pick(number, purpose, choices)`: an even choice 0 … choices − 1 that is the same every time. */
const PICK = sql`create or replace function pg_temp.pick(n bigint, purpose text, choices int) returns int language sql immutable
  as $$ select ((hashtextextended(purpose, n) & 1073741823) % choices)::int $$`;

async function makeLearners(tx: Database, { from, to }: { from: number; to: number }): Promise<void> {
  const { codes, ends, all } = await communesByPopulation(tx);
  await tx.execute(PICK);
  await tx.execute(sql`create temp table made on commit drop as
    select n, seed, 'made-' || lpad(n::text, 9, '0') as id,
      pg_temp.pick(seed, 'family', ${FAMILIES.length}) * (pg_temp.pick(seed, 'common', 3) > 0)::int as family,
      pg_temp.pick(seed, 'middle', ${MIDDLES.length}) as middle,
      pg_temp.pick(seed, 'given', ${GIVENS.length}) as given,
      1944 + pg_temp.pick(seed, 'year', 66) as year,
      (${codes}::text[])[1 + width_bucket(pg_temp.pick(seed, 'commune', ${all}), ${ends}::int[])] as code,
      (${codes}::text[])[1 + width_bucket(pg_temp.pick(seed, 'before', ${all}), ${ends}::int[])] as code_before
    from (
      select n, case when n % 150 = 0 then n - 1 else n end as seed
      from generate_series(${from}::bigint, ${to}::bigint) n
    ) numbers`);
  await tx.execute(sql`insert into people (id, full_name, search_name, sort_name, birth_year, birth_date, sex,
      commune_code, audience, phone, personal_id_hash, personal_id_hint, created_at, is_demo)
    select id, f.word || ' ' || m.word || ' ' || g.word, f.folded || ' ' || m.folded || ' ' || g.folded,
      g.sorted || '!' || f.sorted || '!' || m.sorted, year,
      case when pg_temp.pick(n, 'day known', 5) > 0
        then make_date(year, 1 + pg_temp.pick(seed, 'month', 12), 1 + pg_temp.pick(seed, 'day', 28)) end,
      case when m.word = 'Thị' then 'female' when m.word = 'Văn' then 'male' end, code,
      (array['citizen', 'citizen', 'citizen', 'official', 'hamlet-head', 'student', 'enterprise-worker'])[1 + pg_temp.pick(n, 'audience', 7)],
      case when pg_temp.pick(n, 'phone', 8) > 0 then '+849' || lpad(pg_temp.pick(n, 'number', 100000000)::text, 8, '0') end,
      case when pg_temp.pick(n, 'id', 10) < 6 then md5('id of ' || case when n % 450 = 0 then seed else n end) end,
      case when pg_temp.pick(n, 'id', 10) < 6
        then '075' || pg_temp.pick(n, 'century', 2) || lpad(pg_temp.pick(n, 'tail', 1000)::text, 3, '0') end,
      timestamptz '2026-02-20 00:00Z' + pg_temp.pick(n, 'registered', 274 * 86400) * interval '1 second', false
    from made
    join jsonb_to_recordset(${words(FAMILIES)}::jsonb) as f ${WORD_COLUMNS} on f.at = family
    join jsonb_to_recordset(${words(MIDDLES)}::jsonb) as m ${WORD_COLUMNS} on m.at = middle
    join jsonb_to_recordset(${words(GIVENS)}::jsonb) as g ${WORD_COLUMNS} on g.at = given`);
}

/** Codes, and where each commune's share of all people ends, as PostgreSQL array literals. */
async function communesByPopulation(tx: Database): Promise<{ codes: string; ends: string; all: number }> {
  const rows = await selectRows<{ code: string; population: number }>(
    tx,
    sql`select distinct on (commune_code) commune_code as code, population
      from commune_populations order by commune_code, as_of desc`,
  );
  let all = 0;
  const ends = rows.map(({ population }) => {
    all += population;
    return all;
  });
  return {
    codes: `{${rows.map(({ code }) => code).join(",")}}`,
    ends: `{${ends.slice(0, -1).join(",")}}`,
    all,
  };
}

/**
 * Two in five of the new learners finish topics, at most one a week, more in some communes than in others. One in
 * fifty moved here, one in a hundred died.
 */
async function makeStudies(tx: Database): Promise<void> {
  await tx.execute(sql`insert into moves (id, person_id, moved_on, from_commune, to_commune, recorded_by, recorded_at)
    select 'made-' || n, id, date '2026-03-01' + pg_temp.pick(n, 'moved on', 260), code_before, code, id, '2026-11-20'
    from made where pg_temp.pick(n, 'moved', 50) = 0 and code_before <> code`);
  await tx.execute(sql`insert into deaths (person_id, died_on, recorded_by, recorded_at)
    select id, date '2026-03-01' + pg_temp.pick(n, 'died on', 260), id, '2026-11-20'
    from made where pg_temp.pick(n, 'died', 100) = 0`);
  await tx.execute(sql`create temp table studied on commit drop as
    select p.id, p.full_name, p.birth_year, p.commune_code, t.id as topic_id, t.title, t.position, made.n,
      p.created_at + (t.position * 7 + pg_temp.pick(made.n, 'pause' || t.id, 5)) * interval '1 day' as at,
      0.8 + pg_temp.pick(made.n, 'score' || t.id, 5) * 0.05 as score,
      md5(made.n || t.id) as key
    from made join people p on p.id = made.id
    join topics t on t.retired_at is null and t.position <= 1 + pg_temp.pick(made.n, 'topics', 4)
    where pg_temp.pick(made.n, 'active', 100) < 15 + pg_temp.pick(hashtext(p.commune_code), 'zeal', 60)`);
  await tx.execute(sql`delete from studied where at > timestamptz '2026-11-22 00:00Z'`);
  await tx.execute(sql`insert into finished_topics (person_id, topic_id, finished_at)
    select id, topic_id, at - interval '1 hour' from studied`);
}

/** Half of those who study pass the tests too: a fifth of all. A few certificates are revoked again. */
async function makeCertificates(tx: Database): Promise<void> {
  await tx.execute(sql`delete from studied where pg_temp.pick(n, 'passes', 2) = 0`);
  await tx.execute(sql`insert into attempts (id, person_id, topic_id, number, seed, started_at, pass_mark, closed_at, closed_by, score, passed)
    select 'made-' || key, id, topic_id, 1, n, at - interval '15 minutes', 0.8, at, 'learner', score, true from studied`);
  await tx.execute(sql`insert into certificates (id, code, number, person_id, topic_id, attempt_id, full_name, birth_year,
      commune_code, commune_name, topic_title, score, programme_name, province_name, issuer, issued_at, earned_at, revoked_at, revoked_reason)
    select 'made-' || key, 'made-' || key, n || '.' || position || '/2026/TH', id, topic_id, 'made-' || key, full_name, birth_year,
      commune_code, '', title, score, 'Bình dân học vụ số Đồng Nai', 'Thành phố Đồng Nai', 'SỞ KHOA HỌC VÀ CÔNG NGHỆ', at, at,
      case when revoked then at + interval '9 days' end, case when revoked then 'Mẫu: cấp nhầm' end
    from studied cross join lateral (select pg_temp.pick(n, 'revoked', 200) = 0 as revoked) r`);
}
