/** The frame of a list that people work through: which part of it, filters, how many, the table, further pages. */
import type { ReactNode } from "react";
import { FilterForm } from "./filter-form";
import { PageLinks } from "./page-links";

/** Of defineFilters(): how filters that choose a part and a page are named and written. */
interface PartFilters<Filters> {
  parameter(name: "view"): string;
  write(filters: Filters, changed: Partial<Filters>): string;
}

interface Props<Filters, View extends string> {
  address: string;
  title: string;
  lead: string;
  /** For screen readers: what the choice of parts is. */
  viewsLabel: string;
  views: readonly (readonly [view: View, label: string])[];
  filters: Filters;
  naming: PartFilters<Filters>;
  /** Whether any filter but the part is set. */
  filtered: boolean;
  /** The fields of the filters. */
  fields: ReactNode;
  /** What stands between the title and the parts. */
  head?: ReactNode;
  /** "12 requests", of all pages. */
  counted: string;
  count: number;
  perPage: number;
  /** What is said when there is nothing, with filters and without. */
  empty: { filtered: string; all: string };
  /** The table of this page. */
  children: ReactNode;
}

export function ListPage<View extends string, Filters extends { view: View; page: number }>(
  props: Props<Filters, View>,
) {
  const { address, filters, naming, filtered, count, empty } = props;
  const hrefOf = (changed: { view?: View; page: number }) =>
    `${address}${naming.write(filters, changed as Partial<Filters>)}`;
  return (
    <div className="page">
      <h1>{props.title}</h1>
      <p className="lead">{props.lead}</p>
      {props.head}
      <nav className="pills" aria-label={props.viewsLabel}>
        {props.views.map(([view, label]) => (
          <a
            key={view}
            href={hrefOf({ view, page: 1 })}
            aria-current={filters.view === view ? "page" : undefined}
          >
            {label}
          </a>
        ))}
      </nav>
      <FilterForm action={address} filtered={filtered}>
        {filters.view && <input type="hidden" name={naming.parameter("view")} value={filters.view} />}
        {props.fields}
      </FilterForm>
      {count === 0 ? (
        <p className="empty">{filtered ? empty.filtered : empty.all}</p>
      ) : (
        <>
          <p>
            <strong>{props.counted}</strong>
          </p>
          {props.children}
        </>
      )}
      <PageLinks
        page={filters.page}
        pages={Math.ceil(count / props.perPage)}
        hrefOf={(page) => hrefOf({ page })}
      />
    </div>
  );
}
