// The public results of a round: one document, renewed for all its tables at once, and only when
// no difference to the last one tells of fewer than k people (architecture.md, public results).

import { groupsToShow, isSafeStep, LEAST_SHOWN } from "./disclosure.ts";
import { questionTables } from "./question-tables.ts";
import type { Tables } from "./question-tables.ts";
import type { TallyDelta } from "./tally-deltas.ts";

export const SPLITS = ["language", "channel", "region"] as const;
export type GroupSplit = (typeof SPLITS)[number];
type Sizes = Readonly<Record<string, number>>;

export interface Publication {
  /** Counted responses. */
  readonly n: number;
  /** Exact by language and channel; a region is null where its table is hidden. */
  readonly participation: {
    readonly language: Sizes;
    readonly channel: Sizes;
    readonly region: Readonly<Record<string, number | null>>;
  };
  /** By question; in a split by group first, a hidden group absent. */
  readonly tables: { readonly all: Tables } & Readonly<Record<GroupSplit, GroupTables>>;
  /** Size of each group when its table was last shown, which the next renewal is compared with. */
  readonly groups: Readonly<Record<GroupSplit, Sizes>>;
}
export type GroupTables = Readonly<Record<string, Tables>>;

/** A cell of the tallies; further properties do not matter here. */
export type Cell = Readonly<Pick<TallyDelta, "question" | "choice" | "split" | "group" | "n">>;

/**
 * Whether enough is new for a renewal, as far as numbers of responses tell.
 * In: the cells that count responses (question "", choice ""), and the last publication. Out: true
 * if the number of responses, and of each group whose table would be shown and changes, differs by
 * at least k from when it was last shown. Groups below k hold nothing back.
 */
export function isDue(sizes: readonly Cell[], previous: Publication | null): boolean {
  const n = totalOf(sizes);
  if (Math.abs(n - (previous?.n ?? 0)) < LEAST_SHOWN || n < LEAST_SHOWN) return false;
  return SPLITS.every((split) => {
    const bySize = sizesOf(sizes, split);
    return [...groupsToShow(bySize, n)].every((group) =>
      isSafeStep(previous?.groups[split][group] ?? 0, bySize.get(group) ?? 0),
    );
  });
}

/**
 * The publication of a round's tallies, or null while none is due.
 * In: every cell of the round whose question may be public (those of a region question that may
 * not, and the split by it, left out), and the last publication. Null also where a shown table
 * would change while its group has not grown: withdrawals and new responses that hide each other.
 */
export function publicationOf(
  cells: readonly Cell[],
  previous: Publication | null,
): Publication | null {
  if (!isDue(cells.filter(isResponseCell), previous)) return null;
  const n = totalOf(cells);
  const all = questionTables(cells, new Set([""]), "all").get("") ?? {};
  const parts = { language: part("language"), channel: part("channel"), region: part("region") };
  if (SPLITS.some((split) => changesUnseen(parts[split], split, previous))) return null;
  return {
    n,
    participation: {
      language: Object.fromEntries(parts.language.sizes),
      channel: Object.fromEntries(parts.channel.sizes),
      region: hiddenAsNull(parts.region),
    },
    tables: { all, ...mapSplits((split) => Object.fromEntries(parts[split].tables)) },
    groups: mapSplits((split) => lastShown(parts[split], previous?.groups[split] ?? {})),
  };

  function part(split: GroupSplit): SplitPart {
    const sizes = sizesOf(cells, split);
    const shown = groupsToShow(sizes, n);
    return { sizes, tables: questionTables(cells, shown, split) };
  }
}

interface SplitPart {
  readonly sizes: ReadonlyMap<string, number>;
  /** Of the groups shown. */
  readonly tables: ReadonlyMap<string, Tables>;
}

function isResponseCell({ question, choice }: Cell): boolean {
  return question === "" && choice === "";
}

function totalOf(cells: readonly Cell[]): number {
  return cells.find((cell) => isResponseCell(cell) && cell.split === "all")?.n ?? 0;
}

function sizesOf(cells: readonly Cell[], split: GroupSplit): ReadonlyMap<string, number> {
  const ofSplit = cells.filter((cell) => cell.split === split && isResponseCell(cell));
  return new Map(ofSplit.filter(({ n }) => n > 0).map(({ group, n }) => [group, n]));
}

function hiddenAsNull({ sizes, tables }: SplitPart): Readonly<Record<string, number | null>> {
  return Object.fromEntries(
    [...sizes].map(([group, size]) => [group, tables.has(group) ? size : null]),
  );
}

function lastShown({ sizes, tables }: SplitPart, before: Sizes): Sizes {
  const shown = [...tables.keys()].map((group) => [group, sizes.get(group) ?? 0] as const);
  return { ...before, ...Object.fromEntries(shown) };
}

function changesUnseen(
  { sizes, tables }: SplitPart,
  split: GroupSplit,
  previous: Publication | null,
): boolean {
  return [...tables].some(([group, table]) => {
    const before = previous?.tables[split][group];
    const isSameSize = previous?.groups[split][group] === sizes.get(group);
    return before !== undefined && isSameSize && !isSameTable(before, table);
  });
}

/** Nulls come from the other groups and tell nothing of this one's answers. */
function isSameTable(one: Tables, other: Tables): boolean {
  return Object.entries(one).every(([question, { n, choices }]) => {
    const now = other[question];
    if (n === null || now === undefined || now.n === null) return true;
    return (
      n === now.n && Object.entries(choices).every(([name, count]) => now.choices[name] === count)
    );
  });
}

function mapSplits<Value>(valueOf: (split: GroupSplit) => Value): Record<GroupSplit, Value> {
  return { language: valueOf("language"), channel: valueOf("channel"), region: valueOf("region") };
}
