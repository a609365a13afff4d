/**
 * Rows that become the surviving account's. Where both have a row for the same thing (`same`: the columns that say what
 * it is), one of them is the surviving account's and the other stays with the merged one, so that nothing is lost:
 * the survivor's own, unless `prefer` says that the merged account's is the better fact (read earlier, seen later).
 */
import { type SQL, sql } from "drizzle-orm";
import { type Database, selectRows } from "~/platform/database/client.server";
import { shapeOf, snakeCase } from "~/platform/database/tables.server";
import type { Pair, Rows, Way } from "./way";

type Row = Record<string, unknown>;

interface Options {
  /** Columns, as the database names them, that two rows of one person may not have in common. */
  same?: readonly string[];
  /** Only rows of which this holds stand in each other's way. */
  clashing?: (row: Row) => boolean;
  prefer?: { column: string; better: "earlier" | "later" };
  /** What stands in the way is kept apart until the merge is undone: where it stayed it would be counted. */
  setAside?: boolean;
  /** Of a row `r` that is put back: whether what it belongs to still exists. */
  stillThere?: SQL;
}

interface Kept {
  moved: Row[];
  setAside: Row[];
  /** [the survivor's, the merged account's], as they were. */
  swapped: [Row, Row][];
}

export function goes(options: Options = {}): Way {
  return {
    async move(tx, pair, rows): Promise<Kept> {
      const names = namesOf(rows);
      const theirs = await rowsOf(tx, names, pair.mergedId);
      const mine = options.same && theirs.length > 0 ? await rowsOf(tx, names, pair.survivorId) : [];
      const record = partition(mine, theirs, options);
      await giveTo(tx, names, record.moved, pair.mergedId, pair.survivorId);
      await remove(tx, names, record.setAside);
      for (const [own, other] of record.swapped) {
        await remove(tx, names, [own, other]);
        await insert(tx, names, [
          withOwner(names, own, pair.mergedId),
          withOwner(names, other, pair.survivorId),
        ]);
      }
      return record;
    },
    async undo(tx, pair, rows, kept) {
      const names = namesOf(rows);
      const { moved, setAside, swapped } = kept as Kept;
      await giveTo(tx, names, moved, pair.survivorId, pair.mergedId);
      // Rows that say "this person, this thing" and have changed since are the survivor's; here they are as they were.
      const again = names.key.includes(names.person) ? [...moved, ...setAside] : setAside;
      await insert(tx, names, again, options.stillThere);
      for (const [own, other] of swapped) await swapBack(tx, names, pair, own, other);
    },
  };
}

function partition(mine: Row[], theirs: Row[], options: Options): Kept {
  const record: Kept = { moved: [], setAside: [], swapped: [] };
  const { same = [], clashing = () => true, prefer, setAside } = options;
  const keyOf = (row: Row) => JSON.stringify(same.map((column) => row[column]));
  const taken = new Map(mine.filter(clashing).map((row) => [keyOf(row), row]));
  for (const row of theirs) {
    const own = clashing(row) ? taken.get(keyOf(row)) : undefined;
    if (!own) record.moved.push(row);
    else if (setAside) record.setAside.push(row);
    else if (prefer && isBetter(row, own, prefer)) record.swapped.push([own, row]);
  }
  return record;
}

function isBetter(row: Row, own: Row, { column, better }: NonNullable<Options["prefer"]>): boolean {
  const [one, other] = [Date.parse(String(row[column])), Date.parse(String(own[column]))];
  return better === "earlier" ? one < other : one > other;
}

interface Names {
  table: SQL;
  /** Of the primary key, and of the column that holds the person, as the database has them. */
  key: readonly string[];
  person: string;
}

function namesOf({ table, of }: Rows): Names {
  const { name, key } = shapeOf(table);
  return { table: sql`${sql.identifier(name)}`, key, person: snakeCase(of.name) };
}

async function rowsOf(tx: Database, { table, person, key }: Names, id: string): Promise<Row[]> {
  const order = sql.join(
    key.map((column) => sql`t.${sql.identifier(column)}`),
    sql`, `,
  );
  const rows = await selectRows<{ row: Row }>(
    tx,
    sql`select to_jsonb(t) as "row" from ${table} t where t.${sql.identifier(person)} = ${id} order by ${order}`,
  );
  return rows.map(({ row }) => row);
}

/** `rows` as rows `r` of the table's type. */
const asRows = ({ table }: Names, rows: Row[]) =>
  sql`jsonb_populate_recordset(null::${table}, ${JSON.stringify(rows)}::jsonb) r`;

/** The same row, whosever it is. */
function sameKey({ key, person }: Names): SQL {
  const others = key.filter((column) => column !== person);
  return sql.join(
    [sql`true`, ...others.map((column) => sql`t.${sql.identifier(column)} = r.${sql.identifier(column)}`)],
    sql` and `,
  );
}

const withOwner = ({ person }: Names, row: Row, id: string): Row => ({ ...row, [person]: id });

/** A row whose key names the person changes hands only as it was: else it is not the same fact any more. */
async function giveTo(tx: Database, names: Names, rows: Row[], from: string, to: string): Promise<void> {
  if (rows.length === 0) return;
  const person = sql.identifier(names.person);
  const asItWas = rows.map((row) => withOwner(names, row, from));
  const unchanged = names.key.includes(names.person) ? sql`to_jsonb(t) = to_jsonb(r)` : sql`true`;
  await tx.execute(sql`update ${names.table} t set ${person} = ${to} from ${asRows(names, asItWas)}
    where t.${person} = ${from} and ${sameKey(names)} and ${unchanged}`);
}

async function remove(tx: Database, names: Names, rows: Row[]): Promise<void> {
  if (rows.length === 0) return;
  const person = sql.identifier(names.person);
  await tx.execute(sql`delete from ${names.table} t using ${asRows(names, rows)}
    where t.${person} = r.${person} and ${sameKey(names)}`);
}

/** What is there already stays as it is. */
async function insert(tx: Database, names: Names, rows: Row[], stillThere = sql`true`): Promise<void> {
  if (rows.length === 0) return;
  await tx.execute(sql`insert into ${names.table} select r.* from ${asRows(names, rows)}
    where ${stillThere} on conflict do nothing`);
}

async function swapBack(tx: Database, names: Names, pair: Pair, own: Row, other: Row): Promise<void> {
  const person = sql.identifier(names.person);
  const given = withOwner(names, other, pair.survivorId);
  const unchanged = await selectRows(
    tx,
    sql`select 1 from ${names.table} t, ${asRows(names, [given])}
      where t.${person} = r.${person} and ${sameKey(names)} and to_jsonb(t) = to_jsonb(r)`,
  );
  await remove(tx, names, [withOwner(names, own, pair.mergedId)]);
  if (unchanged.length > 0) {
    await remove(tx, names, [given]);
    await insert(tx, names, [own]);
  }
  await insert(tx, names, [other]);
}
