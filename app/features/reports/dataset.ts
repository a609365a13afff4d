/** The contract of a dataset. Adding one: a file in datasets/, a line in datasets.server.ts, its messages. */
import type { Role, Viewer } from "~/features/accounts/viewer";
import type { Locale, MessageKey, Translate } from "~/i18n/translate";
import type { Database } from "~/platform/database/client.server";
import type { Filters } from "~/platform/http/search-filters";
import type { Cell, CellKind } from "./sheet";

/** Who asks, when, and in which language. */
export interface ReportRequest {
  db: Database;
  viewer: Viewer;
  /** "2026-11-22". */
  today: string;
  locale: Locale;
  t: Translate;
  /** Whole personal ids by person, where they may be written in full; left out: masked. */
  openIds?: (personIds: string[]) => Promise<Map<string, string>>;
}

export interface DatasetColumn<Row> {
  /** Stable name, for tests and for whoever reads files by program. */
  key: string;
  header: MessageKey;
  kind: CellKind;
  width: number;
  value(row: Row, t: Translate): Cell;
}

export interface DatasetDefinition<Row, Values> {
  /** The name in the address and of the file. */
  id: string;
  title: MessageKey;
  /** Who may have it at all; which rows is for `rows` to say. */
  roles: readonly Role[];
  columns: readonly DatasetColumn<Row>[];
  /** The column of masked personal ids, and whose each row's is. */
  personalId?: { column: string; personOf(row: Row): string };
  /** The same as the screen's, so that both show the same rows. */
  filters: Filters<Values>;
  /** `count` rows in batches, in the screen's order; only rows the viewer may see. */
  rows(request: ReportRequest, filters: Values): Promise<{ count: number; batches: AsyncIterable<Row[]> }>;
}

export interface OpenDataset {
  /** The query string in its shortest form. */
  filters: string;
  count: number;
  batches: AsyncIterable<Cell[][]>;
}

/** A dataset whose kind of row only it knows. */
export interface Dataset extends Pick<DatasetDefinition<never, never>, "id" | "title" | "roles"> {
  columns: readonly Omit<DatasetColumn<never>, "value">[];
  /** Whether a column of it can hold whole personal ids. */
  hasPersonalIds: boolean;
  open(request: ReportRequest, search: URLSearchParams): Promise<OpenDataset>;
}

export function defineDataset<Row, Values>(definition: DatasetDefinition<Row, Values>): Dataset {
  const { filters, columns } = definition;
  return {
    id: definition.id,
    title: definition.title,
    roles: definition.roles,
    columns,
    hasPersonalIds: definition.personalId !== undefined,
    async open(request, search) {
      const values = filters.read(search);
      const { count, batches } = await definition.rows(request, values);
      return { filters: filters.write(values), count, batches: cells(batches, definition, request) };
    },
  };
}

async function* cells<Row, Values>(
  batches: AsyncIterable<Row[]>,
  { columns, personalId }: DatasetDefinition<Row, Values>,
  { t, openIds }: ReportRequest,
): AsyncGenerator<Cell[][]> {
  for await (const rows of batches) {
    const ids = personalId && openIds && (await openIds(rows.map(personalId.personOf)));
    yield rows.map((row) =>
      columns.map((column) =>
        ids && column.key === personalId.column
          ? (ids.get(personalId.personOf(row)) ?? null)
          : column.value(row, t),
      ),
    );
  }
}
