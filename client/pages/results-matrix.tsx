import { useContext } from "preact/hooks";
import { formatNumber } from "../../locales/formats.ts";
import { oneLine } from "../questions/shown-item.ts";
import type { Bar, MatrixFigure, QuestionFigure } from "./results-figures.ts";
import { figureSentence } from "./results-sentence.ts";
import { DrawnBar, Percent } from "./results-table.tsx";
import { TableBox } from "./results-table-box.tsx";
import { PageTranslator, Say, Shown } from "./shown-text.tsx";

function Cell({ bar, n }: { bar: Bar; n: number }) {
  const { count, label, name } = bar;
  return (
    <td data-choice={name} data-count={count} data-label={oneLine(label.shown)}>
      <span>
        {formatNumber(count)} (<Percent count={count} n={n} />)
      </span>
      <DrawnBar share={(100 * count) / n} of={100} />
    </td>
  );
}

function Row({ row, columns }: { row: QuestionFigure; columns: number }) {
  const { bars, label, n, name } = row;
  return (
    <tr data-question={name} data-n={n ?? undefined}>
      <th scope="row">
        <Shown text={label.shown} />
      </th>
      {n === null ? (
        <td colSpan={columns}>
          <Say text="results.withheld.people" />
        </td>
      ) : (
        bars.map((bar) => <Cell key={bar.name} bar={bar} n={n} />)
      )}
    </tr>
  );
}

function Sentences({ rows }: { rows: readonly QuestionFigure[] }) {
  const translator = useContext(PageTranslator);
  if (translator === undefined) return null;
  return (
    <ul class="figure-sentences" data-sentence>
      {rows.map((row) => (
        <li key={row.name}>
          <strong>
            <Shown text={row.label.shown} />
          </strong>{" "}
          <Shown text={figureSentence(translator, row)} />
        </li>
      ))}
    </ul>
  );
}

/** Questions of one scale in one table: a row each, a column per choice. */
export function MatrixTable({ figure, titleId }: { figure: MatrixFigure; titleId: string }) {
  const { columns, rows } = figure;
  return (
    <>
      <Sentences rows={rows} />
      <TableBox>
        <table class="numbers numbers-matrix" aria-labelledby={titleId} data-chart="parts">
          <thead>
            <tr>
              <th scope="col">
                <Say text="results.column.question" />
              </th>
              {columns.map(({ name, label }) => (
                <th key={name} scope="col">
                  <Shown text={label.shown} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.name} row={row} columns={columns.length} />
            ))}
          </tbody>
        </table>
      </TableBox>
    </>
  );
}
