import type { ComponentChildren } from "preact";
import type { Translator } from "../../../locales/translator.ts";
import { Say } from "../shown-text.tsx";

export interface Column<Row> {
  readonly name: string;
  /** Locale key of the header. */
  readonly label: string;
  readonly isSortable?: boolean;
  readonly isNumber?: boolean;
  /** Holds words of the platform and dates, which never break within a word. */
  readonly isFixed?: boolean;
  readonly cell: (row: Row) => ComponentChildren;
}

export interface ListState {
  /** Where the list lives: `?buscar=&orden=&desde=` are added. */
  readonly href: string;
  readonly search: string;
  readonly sort: string;
  /** Key of the first row of the next page; none on the last. */
  readonly next?: string;
  /** False on the first page. */
  readonly isContinued: boolean;
  /** Further filters, kept through searching, sorting and paging. */
  readonly filters?: Readonly<Record<string, string>>;
}

interface DataListProps<Row> {
  readonly translator: Translator;
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly state: ListState;
  /** Shown when there is nothing at all: says what to do next. */
  readonly empty: ComponentChildren;
  /** Fields of further filters, inside the search form. */
  readonly filterFields?: ComponentChildren;
}

function hrefWith(state: ListState, change: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams();
  const all = { ...state.filters, buscar: state.search, orden: state.sort, ...change };
  for (const [name, value] of Object.entries(all)) if (value !== "") query.set(name, value);
  const text = query.toString();
  return text === "" ? state.href : `${state.href}?${text}`;
}

function SearchForm({ state, filterFields }: Pick<DataListProps<never>, "state" | "filterFields">) {
  return (
    <form class="list-search" method="get" action={state.href} role="search">
      <div class="field">
        <label for="buscar">
          <Say text="panel.list.search" />
        </label>
        <input type="search" id="buscar" name="buscar" value={state.search} />
      </div>
      {filterFields}
      {state.sort === "" ? null : <input type="hidden" name="orden" value={state.sort} />}
      <button class="button button-secondary" type="submit">
        <Say text="panel.list.search_button" />
      </button>
    </form>
  );
}

/** Descending is the same name with a minus before it. */
function Header<Row>({ column, state }: { column: Column<Row>; state: ListState }) {
  const { name, label, isSortable = false, isNumber = false } = column;
  const isUp = state.sort === name;
  const isDown = state.sort === `-${name}`;
  return (
    <th
      scope="col"
      class={isNumber ? "number" : undefined}
      data-sortable={isSortable ? "" : undefined}
      aria-sort={isUp ? "ascending" : isDown ? "descending" : undefined}
    >
      {isSortable ? (
        <a class="sort" href={hrefWith(state, { orden: isUp ? `-${name}` : name })}>
          <Say text={label} />
          <span aria-hidden="true">{isUp ? " ↑" : isDown ? " ↓" : ""}</span>
        </a>
      ) : (
        <Say text={label} />
      )}
    </th>
  );
}

function cellClass<Row>({ isNumber = false, isFixed = false }: Column<Row>): string | undefined {
  if (isNumber) return "number";
  return isFixed ? "fixed" : undefined;
}

function Rows<Row>({ translator, columns, rows, keyOf }: DataListProps<Row>) {
  return (
    <tbody>
      {rows.map((row) => (
        <tr key={keyOf(row)}>
          {columns.map((column) => (
            // The label stands beside each value where a phone stacks the cells.
            <td key={column.name} class={cellClass(column)} data-label={translator.t(column.label)}>
              {column.cell(row)}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}

function Pager({ state }: { state: ListState }) {
  if (state.next === undefined && !state.isContinued) return null;
  return (
    <p class="pager">
      {state.isContinued ? (
        <a href={hrefWith(state, {})}>
          <Say text="panel.list.first_page" />
        </a>
      ) : null}
      {state.next === undefined ? null : (
        <a class="button button-secondary" href={hrefWith(state, { desde: state.next })}>
          <Say text="panel.list.next_page" />
        </a>
      )}
    </p>
  );
}

/** A list with search, sorting and paging by key; on a phone each row is a card. */
export function DataList<Row>(props: DataListProps<Row>) {
  const { caption, columns, rows, state, empty, filterFields } = props;
  const isNarrowed =
    state.search !== "" || Object.values(state.filters ?? {}).some((v) => v !== "");
  if (rows.length === 0 && !isNarrowed && !state.isContinued) {
    return <div class="empty-state">{empty}</div>;
  }
  return (
    <>
      <SearchForm state={state} filterFields={filterFields} />
      {rows.length === 0 ? (
        <p class="empty-state">
          <Say text="panel.list.nothing_found" />{" "}
          <a href={state.href}>
            <Say text="panel.list.show_all" />
          </a>
        </p>
      ) : (
        <table class="data-list">
          <caption class="visually-hidden">{caption}</caption>
          <thead
            data-label={
              columns.some(({ isSortable }) => isSortable === true)
                ? props.translator.t("panel.list.sort_by")
                : undefined
            }
          >
            <tr>
              {columns.map((column) => (
                <Header key={column.name} column={column} state={state} />
              ))}
            </tr>
          </thead>
          <Rows {...props} />
        </table>
      )}
      <Pager state={state} />
    </>
  );
}
