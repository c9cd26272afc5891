import type { Translator } from "../../../locales/translator.ts";
import { Say } from "../shown-text.tsx";

export const REPORT_KINDS = ["fault", "left_out", "changed", "warning"] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

export interface ReportEntry {
  /** As the spreadsheet counts; 0 for the sheet or the file as a whole. */
  readonly row: number;
  readonly column: string;
  readonly kind: ReportKind;
  /** In words. */
  readonly message: string;
}

export interface ReportSheet {
  readonly sheet: string;
  readonly entries: readonly ReportEntry[];
  /** How many more this sheet has. */
  readonly more: number;
}

export interface ShownReport {
  readonly kinds: Readonly<Partial<Record<ReportKind, number>>>;
  readonly sheets: readonly ReportSheet[];
  /** Entries that were not even kept because there are too many. */
  readonly untold: number;
  readonly csvHref: string;
}

interface ImportReportProps {
  readonly translator: Translator;
  readonly report: ShownReport;
}

/** What was left out, changed or should be looked at, sheet by sheet. */
export function ImportReport({ translator, report }: ImportReportProps) {
  const { kinds, sheets, untold, csvHref } = report;
  return (
    <section id="informe">
      <h2>
        <Say text="panel.import.report" />
      </h2>
      {sheets.length === 0 ? (
        <p class="notice">
          <Say text="panel.import.report_empty" />
        </p>
      ) : (
        <>
          <ul class="import-kinds">
            {REPORT_KINDS.filter((kind) => (kinds[kind] ?? 0) > 0).map((kind) => (
              <li key={kind}>
                <KindMark kind={kind} /> {translator.number(kinds[kind] ?? 0)}:{" "}
                <Say text={`panel.import.kind_about.${kind}`} />
              </li>
            ))}
          </ul>
          {sheets.map((sheet) => (
            <SheetReport key={sheet.sheet} translator={translator} sheet={sheet} />
          ))}
          {untold === 0 ? null : (
            <p>
              <Say text="panel.import.untold" with={{ count: untold }} />
            </p>
          )}
          <p>
            <a href={csvHref} download>
              <Say text="panel.import.download_report" />
            </a>
          </p>
        </>
      )}
    </section>
  );
}

function KindMark({ kind }: { readonly kind: ReportKind }) {
  return (
    <span class={`state-mark import-${kind.replace("_", "-")}`}>
      <Say text={`panel.import.kind.${kind}`} />
    </span>
  );
}

const COLUMNS = ["row", "column", "kind", "message"] as const;

function SheetReport({ translator, sheet }: { translator: Translator; sheet: ReportSheet }) {
  const label = (column: string) => translator.t(`panel.import.column.${column}`);
  return (
    <>
      <table class="data-list import-entries">
        <caption>
          {sheet.sheet === "" ? <Say text="panel.import.whole_file" /> : sheet.sheet}
        </caption>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {label(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sheet.entries.map(({ row, column, kind, message }) => (
            <tr key={`${row} ${column} ${kind} ${message}`}>
              <td data-label={label("row")}>{row === 0 ? "—" : row}</td>
              <td data-label={label("column")}>{column === "" ? "—" : column}</td>
              <td data-label={label("kind")}>
                <KindMark kind={kind} />
              </td>
              <td data-label={label("message")}>{message}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {sheet.more === 0 ? null : (
        <p class="soft">
          <Say text="panel.import.more" with={{ count: sheet.more }} />
        </p>
      )}
    </>
  );
}
