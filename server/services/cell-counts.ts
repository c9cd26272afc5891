import type { TallyRow } from "../../db/queries/tallies.ts";

export type Cell = Omit<TallyRow, "n">;

/** Counts by cell. */
export class CellCounts {
  readonly #counts = new Map<string, { readonly cell: Cell; n: number }>();

  add(delta: TallyRow): void {
    const { n, round, split, group, question, choice } = delta;
    const key = [round, split, group, question, choice].join("\u0000");
    const known = this.#counts.get(key);
    if (known !== undefined) known.n += n;
    else this.#counts.set(key, { cell: { round, split, group, question, choice }, n });
  }

  /** Cells where the two counts differ, in order. */
  differences(
    other: CellCounts,
  ): readonly { readonly cell: Cell; readonly mine: number; readonly theirs: number }[] {
    const keys = new Set([...this.#counts.keys(), ...other.#counts.keys()]);
    return [...keys].sort().flatMap((key) => {
      const [mine, theirs] = [this.#counts.get(key), other.#counts.get(key)];
      const cell = mine?.cell ?? theirs?.cell;
      if (cell === undefined || (mine?.n ?? 0) === (theirs?.n ?? 0)) return [];
      return [{ cell, mine: mine?.n ?? 0, theirs: theirs?.n ?? 0 }];
    });
  }
}
