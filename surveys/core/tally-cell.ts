// How a cell of the tallies is called: one text, so that a response moves hundreds of them in one
// statement. Parts are joined by spaces, which no name, code or day contains.

/** "all" is never stored: every response has one channel, so it is the sum over channels. */
export type TallySplit = "all" | "language" | "channel" | "region" | "day";

export interface TallyPlace {
  readonly split: TallySplit;
  /** Language, channel, region or day; "" for all. */
  readonly group: string;
  /** "" is the response itself. */
  readonly question: string;
  /** "" is the answered question. */
  readonly choice: string;
}

/** The name of a cell, e.g. `region 5 trust_police 2`. */
export function cellOf(place: TallyPlace): string {
  return groupPart(place) + answerPart(place);
}

/** The first half of a cell's name, e.g. `region 5 `. */
export function groupPart({ split, group }: Pick<TallyPlace, "split" | "group">): string {
  return `${split} ${group} `;
}

/** The second half of a cell's name, e.g. `trust_police 2`. */
export function answerPart({ question, choice }: Pick<TallyPlace, "question" | "choice">): string {
  return `${question} ${choice}`;
}

/** The place that a cell's name tells. */
export function placeOf(cell: string): TallyPlace {
  const [split = "", group = "", question = "", choice = ""] = cell.split(" ");
  return { split: asSplit(split), group, question, choice };
}

/** Cells together with those of "all", summed from the cells by channel. */
export function withTotals<Cell extends TallyPlace & { readonly n: number }>(
  cells: readonly Cell[],
): readonly Cell[] {
  const totals = new Map<string, Cell>();
  for (const cell of cells) {
    if (cell.split !== "channel") continue;
    const key = answerPart(cell);
    const n = (totals.get(key)?.n ?? 0) + cell.n;
    totals.set(key, { ...cell, split: "all", group: "", n });
  }
  return [...totals.values(), ...cells];
}

/** Names of cells are made by `cellOf` only. */
function asSplit(text: string): TallySplit {
  return text as TallySplit;
}
