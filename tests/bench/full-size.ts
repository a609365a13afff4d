/**
 * `npm run bench -- full`: the questions of a whole province, asked of 32,000, 320,000 and 3.2 million synthetic
 * adults in one PostgreSQL database that grows. Database milliseconds are PostgreSQL's own count (active_time).
 */
import { createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import postgres from "postgres";
import { ask } from "#tests/support/admin-factories";
import { makeViewer } from "#tests/support/factories";
import { fillProvince } from "#tests/support/make-province";
import type { Viewer } from "~/features/accounts/viewer";
import { rebuildCounted, recountQueued } from "~/features/coverage/recount.server";
import { periodOf } from "~/features/coverage/report-period";
import { readContext } from "~/features/periods/count-measures.server";
import { draftMonth } from "~/features/periods/draft-month.server";
import { lastMonthOver } from "~/features/periods/months";
import { sendMonth } from "~/features/periods/send-month.server";
import { findDataset, findFormat, sheetOf } from "~/features/reports/open-report.server";
import { vietnamDate } from "~/i18n/format";
import { translator } from "~/i18n/translate";
import { now } from "~/platform/clock.server";
import { type Database, openServer } from "~/platform/database/client.server";
import { migrate } from "~/platform/database/migrate.server";
import { loader as dashboard } from "~/routes/admin/dashboard";
import { loader as people } from "~/routes/admin/people";
import { bulkLoad } from "./bulk-load";

export type Measurements = Record<string, number>;

/** Grows the province in the empty database at `url` to each of `sizes`, and measures at each. */
export async function benchFullSize(url: string, sizes: readonly number[]): Promise<Measurements[]> {
  const { db, close } = openServer(url, 1);
  const all: Measurements[] = [];
  try {
    await migrate({ db, kind: "server", close });
    for (const [at, size] of sizes.entries()) {
      const began = performance.now();
      await bulkLoad(db, () => fillProvince(db, { people: size - (sizes[at - 1] ?? 0) }));
      const filled = performance.now();
      await rebuildCounted(db);
      const rebuilt = performance.now();
      all.push({
        "making the rows, s": (filled - began) / 1000,
        "rebuilding the ledger, s": (rebuilt - filled) / 1000,
        ...(await measureFullSize(url)),
      });
    }
  } finally {
    await close();
  }
  return all;
}

/** What is asked of people searches: names that few, many and very many bear, and filters together. */
const SEARCHES = {
  "a whole name": { ten: "dieu thanh ut" },
  "a given name": { ten: "lan" },
  "a common name": { ten: "nguyen van" },
  "who counts, women of 75, students": { tinh: "co", gioi: "nu", tuoi: "75", "doi-tuong": "student" },
  "a topic, women of 75, students": { "chuyen-de": "dnis", gioi: "nu", tuoi: "75", "doi-tuong": "student" },
  "a given name, a topic, women": { ten: "lan", "chuyen-de": "dnis", gioi: "nu" },
};

/** Measures a province that is there and counted. Sends one month of its largest commune, and forgets that it was sent. */
export async function measureFullSize(url: string): Promise<Measurements> {
  const { db, close } = openServer(url, 1);
  const watch = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await watch`vacuum analyze`;
    const province = await makeViewer(db, [{ role: "province-admin" }], {
      communeCode: await largest(watch),
    });
    await recountQueued(db);
    const measured: Measurements = {};
    const page = async (name: string, loader: Parameters<typeof ask>[1], address: string) => {
      await ask(db, loader, province, { address });
      measured[name] = await databaseTime(db, watch, () => ask(db, loader, province, { address }));
    };
    await page("coverage page, database ms", dashboard, "/quan-tri");
    for (const [name, asked] of Object.entries(SEARCHES))
      await page(
        `people search, ${name}, database ms`,
        people,
        `/quan-tri/nguoi?${new URLSearchParams(asked)}`,
      );
    measured["locking a month, database ms"] = await lockMonth(db, watch, await largest(watch));
    return { ...measured, ...(await exportPeople(db, watch, province)) };
  } finally {
    await watch.end();
    await close();
  }
}

async function largest(watch: postgres.Sql): Promise<string> {
  const [row] = await watch`select commune_code from people group by 1 order by count(*) desc limit 1`;
  return row?.commune_code as string;
}

/** Milliseconds in which PostgreSQL worked for `db`, one single connection, while `work` ran. */
async function databaseTime(
  db: Database,
  watch: postgres.Sql,
  work: () => Promise<unknown>,
): Promise<number> {
  const read = async () => {
    await db.execute("select pg_stat_force_next_flush()");
    await db.execute("select 1");
    const [row] =
      await watch`select active_time as ms from pg_stat_database where datname = current_database()`;
    return Number(row?.ms);
  };
  const before = await read();
  await work();
  return (await read()) - before;
}

async function lockMonth(db: Database, watch: postgres.Sql, communeCode: string): Promise<number> {
  const officer = await makeViewer(db, [{ role: "commune-officer", communeCode }], { communeCode });
  await recountQueued(db);
  const month = lastMonthOver(vietnamDate(now()));
  const period = periodOf("month", month.year, month.number);
  const spent = await databaseTime(db, watch, async () => {
    const context = await readContext(db, communeCode, period);
    const { seen } = await draftMonth(db, { communeCode, period, previousId: null, context });
    const fault = await sendMonth(db, officer, { communeCode, period, seen });
    if (fault) throw new Error(`the month was not sent: ${fault}`);
  });
  // The province is larger at the next size, and its month is locked anew.
  await watch`truncate month_report_people, month_report_figures, month_report_decisions, month_reports`;
  return spent;
}

/** All people as CSV, as the product writes them and as PostgreSQL's COPY does, in rows a second. */
async function exportPeople(db: Database, watch: postgres.Sql, viewer: Viewer): Promise<Measurements> {
  const folder = mkdtempSync(join(tmpdir(), "bdhvs-full-"));
  try {
    const request = { db, viewer, today: vietnamDate(now()), locale: "vi" as const, t: translator("vi") };
    let memory = 0;
    const look = setInterval(() => {
      memory = Math.max(memory, process.memoryUsage().rss);
    }, 50);
    const began = performance.now();
    const dataset = findDataset(viewer, "nguoi-hoc");
    const opened = await dataset.open(request, new URLSearchParams());
    await findFormat("csv").write(
      sheetOf(dataset, opened, request, ""),
      createWriteStream(join(folder, "own")),
      "vi",
    );
    const own = performance.now() - began;
    clearInterval(look);
    const copyBegan = performance.now();
    await pipeline(await watch.unsafe(COPY).readable(), createWriteStream(join(folder, "copy")));
    const copy = performance.now() - copyBegan;
    const perSecond = (ms: number) => opened.count / (ms / 1000);
    return {
      "CSV export, rows/s": perSecond(own),
      "the same columns by COPY, rows/s": perSecond(copy),
      "CSV export ÷ COPY": copy / own,
      "memory at the most, MB": memory / 2 ** 20,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const COPY = `copy (
  select p.full_name, p.birth_year, p.personal_id_hint, p.phone, p.audience, p.commune_code, n.full_name, h.name,
    (select count(*) from certificates c where c.person_id = p.id and c.revoked_at is null and c.superseded_at is null),
    s.counts_from, l.held_back_as, d.died_on
  from people p
  join commune_names n on n.commune_code = p.commune_code and n.valid_to is null
  left join hamlets h on h.id = p.hamlet_id
  left join counted_spans s on s.person_id = p.id and s.stage = 'passed' and s.topic_id = ''
    and (s.counts_until is null or s.counts_until > current_date)
  left join linked_people l on l.person_id = p.id
  left join deaths d on d.person_id = p.id
  order by p.sort_name, p.id) to stdout with (format csv)`;

/** A line a measurement, with how it grew from each size to the next. */
export function growthTable(sizes: readonly number[], all: readonly Measurements[]): string {
  const digits = (value: number) => value.toLocaleString("en", { maximumSignificantDigits: 3 });
  const lines = Object.keys(all[0] ?? {}).map((name) => {
    const values = all.map((one) => one[name] ?? Number.NaN);
    const growth = values.slice(1).map((value, at) => `× ${digits(value / (values[at] as number))}`);
    return `| ${[name, ...values.map(digits), growth.join(", ")].join(" | ")} |`;
  });
  const head = `| | ${sizes.map((size) => size.toLocaleString("en")).join(" | ")} | growth |`;
  return [head, `|---|${sizes.map(() => "---:|").join("")}---:|`, ...lines].join("\n");
}
