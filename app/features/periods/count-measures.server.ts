/** Counts the people of a report, of a draft and of a sent one alike, and adds the ministry's figure. */
import { type SQL, sql } from "drizzle-orm";
import { MEASURES, type Measure } from "#drizzle/schema/periods";
import { figuresOfCommunes } from "~/features/coverage/figures-on.server";
import type { ReportPeriod } from "~/features/coverage/report-period";
import { type Database, selectRows } from "~/platform/database/client.server";
import { measuresOf } from "./month-changes.server";
import type { MeasureFigures, MonthFigures } from "./month-figures";

/** What is known of a commune beside its people: adults, and how many the ministry has confirmed. */
export type MonthContext = Omit<MonthFigures, "measures"> & {
  confirmed: { upTo: number | null; within: number | null };
};

/** Brings the roll-ups up to date first: call it outside a transaction. */
export async function readContext(
  db: Database,
  communeCode: string,
  { from, to }: ReportPeriod,
): Promise<MonthContext> {
  const [row] = await figuresOfCommunes(db, sql`c.code = ${communeCode}`, { from, to });
  return {
    adults: row?.adults ?? null,
    adultsEstimated: row?.adultsEstimated ?? false,
    adultsAsOf: row?.adultsAsOf ?? null,
    adultsSource: row?.adultsSource ?? null,
    confirmed: { upTo: row?.upTo.confirmed ?? null, within: row?.within.confirmed ?? null },
  };
}

/** `people` and `changes`: subqueries of month-changes.server.ts. `previousId`: for the ministry's figure. */
export async function countMeasures(
  db: Database,
  {
    people,
    changes,
    year,
    previousId,
    context,
  }: {
    people: SQL;
    changes: SQL;
    year: number;
    previousId: string | null;
    context: MonthContext;
  },
): Promise<MonthFigures> {
  const counted = await selectRows<Omit<MeasureFigures, "upTo"> & { measure: Measure }>(
    db,
    sql`select m.measure,
      coalesce(sum(p.people) filter (where p.change = 'joined' and p.reason = 'new'), 0)::int as "fresh",
      coalesce(sum(p.people) filter (where p.change = 'joined' and p.reason not in ('opening', 'new')), 0)::int as "added",
      coalesce(sum(p.people) filter (where p.change = 'left'), 0)::int as "removed"
    from ${alike(changes, sql`change, reason`)} p cross join lateral ${measuresOf(year)} m group by 1`,
  );
  const standing = await selectRows<{ measure: Measure; upTo: number }>(
    db,
    sql`select m.measure, sum(p.people)::int as "upTo"
    from ${alike(people)} p cross join lateral ${measuresOf(year)} m group by 1`,
  );
  const { confirmed, ...adults } = context;
  const before = await confirmedBefore(db, previousId);
  const measures = MEASURES.map((measure): MeasureFigures => {
    if (measure === "confirmed") return confirmedFigures(confirmed, before);
    const { fresh = 0, added = 0, removed = 0 } = counted.find((row) => row.measure === measure) ?? {};
    const upTo = standing.find((row) => row.measure === measure)?.upTo ?? 0;
    return { measure, upTo, fresh, added, removed };
  });
  return { ...adults, measures };
}

/** Those who are told apart by nothing, as one row with their number: some hundreds of a hundred thousand. */
function alike(people: SQL, more?: SQL): SQL {
  const columns = sql`stage, sex, birth_year${more && sql`, ${more}`}`;
  return sql`(select ${columns}, count(*) as people from ${people} x group by ${columns})`;
}

async function confirmedBefore(db: Database, previousId: string | null): Promise<number | null> {
  const [row] = await selectRows<{ upTo: number | null }>(
    db,
    sql`select up_to as "upTo" from month_report_figures where report_id = ${previousId} and measure = 'confirmed'`,
  );
  return row?.upTo ?? null;
}

/** A figure without people: what does not follow from the report before and this month is a correction. */
function confirmedFigures(
  { upTo, within }: MonthContext["confirmed"],
  before: number | null,
): MeasureFigures {
  const unexplained = upTo === null || before === null ? 0 : upTo - before - (within ?? 0);
  return {
    measure: "confirmed",
    upTo,
    fresh: within,
    added: Math.max(0, unexplained),
    removed: Math.max(0, -unexplained),
  };
}
