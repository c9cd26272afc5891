// What a chart shows, read from the table beside it: the page's only source of numbers.

export interface ChartRow {
  readonly label: string;
  /** Percentages, one per series. */
  readonly shares: readonly number[];
  /** The number as the table says it; empty where a row has several. */
  readonly words: string;
  /** Of the rows with the largest share. */
  readonly isLargest: boolean;
}

export interface ChartData {
  /** Names of the parts of each row; empty where a row is one bar. */
  readonly series: readonly string[];
  readonly rows: readonly ChartRow[];
  /** End of the axis in percent. */
  readonly end: number;
}

export function readFigure(table: HTMLTableElement): ChartData {
  return table.dataset["chart"] === "parts" ? readParts(table) : readBars(table);
}

function readBars(table: HTMLTableElement): ChartData {
  const n = Number(table.dataset["n"]);
  const counted = [...table.querySelectorAll<HTMLTableRowElement>("tbody tr[data-count]")];
  const counts = counted.map(countOf);
  const largest = Math.max(0, ...counts);
  const rows = counted.map((row, place): ChartRow => {
    const count = counts[place] ?? 0;
    return {
      label: wordsIn(row.cells[0]),
      shares: [(100 * count) / n],
      words: wordsIn(row.cells[row.cells.length - 1]),
      isLargest: count > 0 && count === largest,
    };
  });
  return {
    series: [],
    rows: largestRows(rows, Number(table.dataset["most"])),
    end: Number(table.dataset["end"]),
  };
}

/** The rows with the largest shares, in the order of the table. */
export function largestRows(rows: readonly ChartRow[], most: number): readonly ChartRow[] {
  const kept = new Set(rows.toSorted((one, other) => shareOf(other) - shareOf(one)).slice(0, most));
  return rows.filter((row) => kept.has(row));
}

function readParts(table: HTMLTableElement): ChartData {
  const [, ...titles] = [...(table.tHead?.rows[0]?.cells ?? [])];
  const rows = [...table.querySelectorAll<HTMLTableRowElement>("tbody tr[data-n]")];
  return {
    series: titles.map(wordsIn),
    rows: rows.map((row) => {
      const [title, ...cells] = row.cells;
      const n = Number(row.dataset["n"]);
      return {
        label: wordsIn(title),
        shares: cells.map((cell) => (100 * countOf(cell)) / n),
        words: "",
        isLargest: false,
      };
    }),
    end: 100,
  };
}

/** The words of an element; drafts with their Spanish in brackets and without their mark. */
export function wordsIn(element: Element | undefined): string {
  if (element === undefined) return "";
  const copy = document.createElement("div");
  copy.append(...[...element.childNodes].map((node) => node.cloneNode(true)));
  for (const mark of copy.querySelectorAll(".draft-mark")) mark.remove();
  for (const spanish of copy.querySelectorAll(".shown-spanish")) {
    spanish.textContent = `(${spanish.textContent})`;
  }
  return copy.textContent.replace(/\s+/g, " ").trim();
}

function countOf(element: HTMLElement): number {
  return Number(element.dataset["count"]);
}

function shareOf({ shares }: ChartRow): number {
  return shares[0] ?? 0;
}
