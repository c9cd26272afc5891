import { holdsEveryWord, searchKey } from "../../surveys/core/index.ts";

export interface ListQuery {
  readonly search: string;
  /** A column, with a minus before it from last to first. */
  readonly sort: string;
  /** What `next` was on the page before; empty for the first. */
  readonly from: string;
}

export interface ListShape<Row> {
  readonly idOf: (row: Row) => string;
  /** What a search looks through. */
  readonly textOf: (row: Row) => string;
  /** What each column is sorted by. */
  readonly sorts: Readonly<Record<string, (row: Row) => string>>;
  /** The order when none is asked for, or one that is not there. */
  readonly sort: string;
}

export interface RowPage<Row> {
  readonly rows: readonly Row[];
  readonly next: string | undefined;
}

const PAGE_ROWS = 50;

/** One page of a short list: rows that hold every word of the search, in the order asked for. */
export function pageOfRows<Row>(
  all: readonly Row[],
  query: ListQuery,
  shape: ListShape<Row>,
): RowPage<Row> {
  const { keyOf, direction } = orderOf(query.sort, shape);
  const searched = searchKey(query.search);
  const placed = all
    .filter((row) => holdsEveryWord(searchKey(shape.textOf(row)), searched))
    // With its id no two rows stand at one place.
    .map((row) => ({ row, place: `${keyOf(row)} ${shape.idOf(row)}` }))
    .toSorted((a, b) => direction * compared(a.place, b.place))
    .filter(({ place }) => query.from === "" || direction * compared(place, query.from) > 0);
  const page = placed.slice(0, PAGE_ROWS);
  const next = placed.length > PAGE_ROWS ? page.at(-1)?.place : undefined;
  return { rows: page.map(({ row }) => row), next };
}

function orderOf<Row>(asked: string, { sorts, sort }: ListShape<Row>) {
  const known = new Map(Object.entries(sorts));
  const named = (order: string) => known.get(order.replace(/^-/, ""));
  const order = named(asked) === undefined ? sort : asked;
  return { keyOf: named(order) ?? (() => ""), direction: order.startsWith("-") ? -1 : 1 };
}

function compared(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
