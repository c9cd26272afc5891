import type { ComponentChildren } from "preact";
import { useContext } from "preact/hooks";
import { formatNumber } from "../../locales/formats.ts";
import type { ShownText } from "../../surveys/core/index.ts";
import { percentText, scaleEnd } from "./results-percent.ts";
import { TableBox } from "./results-table-box.tsx";
import { PageTranslator, Say, Shown } from "./shown-text.tsx";

export interface TableRow {
  readonly name: string;
  readonly label: ShownText;
  /** Null where it is not shown. */
  readonly count: number | null;
}

export interface ResultsTableProps {
  /** Id of the title that names the table. */
  readonly titleId: string;
  /** Keys of the column titles. */
  readonly columns: { readonly name: string; readonly count: string };
  /** Whom the percentages are of. */
  readonly n: number;
  readonly rows: readonly TableRow[];
}

/** A phone cannot show more bars at once; the table has all rows. */
const MOST_BARS = 20;

/** A bar drawn without script: its width stands in an attribute, as a style may not. */
export function DrawnBar({ share, of }: { share: number; of: number }) {
  const width = Math.round((1000 * share) / of) / 10;
  return (
    <svg
      class="bar"
      viewBox="0 0 100 4"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect width={width} height="4" />
    </svg>
  );
}

export function Percent({ count, n }: { count: number; n: number }) {
  const translator = useContext(PageTranslator);
  return translator === undefined ? null : <Shown text={percentText(translator, count, n)} />;
}

function Row({ row, n, end }: { row: TableRow; n: number; end: number }) {
  const { count, label, name } = row;
  if (count === null) {
    return (
      <tr data-choice={name}>
        <th scope="row">
          <Shown text={label} />
        </th>
        <td class="number" colSpan={2}>
          <Say text="results.withheld.group" />
        </td>
      </tr>
    );
  }
  return (
    <tr data-choice={name} data-count={count}>
      <th scope="row">
        <Shown text={label} />
        <DrawnBar share={(100 * count) / n} of={end} />
      </th>
      <td class="number">{formatNumber(count)}</td>
      <td class="number">
        <Percent count={count} n={n} />
      </td>
    </tr>
  );
}

function ColumnTitle({ children, isNumber }: { children: ComponentChildren; isNumber?: boolean }) {
  return (
    <th scope="col" class={isNumber === true ? "number" : undefined}>
      {children}
    </th>
  );
}

/** The numbers of a figure: a table that is complete by itself, and that the charts are drawn from. */
export function ResultsTable({ titleId, columns, n, rows }: ResultsTableProps) {
  const counts = rows.flatMap(({ count }) => (count === null ? [] : [count]));
  const end = scaleEnd(counts, n);
  return (
    <>
      {counts.length > MOST_BARS ? (
        <p class="chart-note soft">
          <Say text="results.note.largest" with={{ most: MOST_BARS }} />
        </p>
      ) : null}
      <TableBox>
        <table
          class="numbers"
          aria-labelledby={titleId}
          data-chart="bars"
          data-n={n}
          data-end={end}
          data-most={MOST_BARS}
        >
          <thead>
            <tr>
              <ColumnTitle>
                <Say text={columns.name} />
              </ColumnTitle>
              <ColumnTitle isNumber>
                <Say text={columns.count} />
              </ColumnTitle>
              <ColumnTitle isNumber>
                <Say text="results.column.percent" />
              </ColumnTitle>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.name} row={row} n={n} end={end} />
            ))}
          </tbody>
        </table>
      </TableBox>
    </>
  );
}
