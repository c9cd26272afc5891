// Answer tables of a split: per shown group and question how many answered, and what. A question
// that fewer than k answered in a group has null counts there.

import { groupsToShow, LEAST_SHOWN } from "./disclosure.ts";
import type { TallyDelta } from "./tally-deltas.ts";

export interface QuestionTable {
  /** Who answered the question; null where too few did. */
  readonly n: number | null;
  /** By choice name; choices that nobody chose may be absent. */
  readonly choices: Readonly<Record<string, number | null>>;
}
export type Tables = Readonly<Record<string, QuestionTable>>;

type Cell = Readonly<Pick<TallyDelta, "question" | "choice" | "split" | "group" | "n">>;

/** Counts of one question in one group. */
interface Count {
  n: number;
  readonly choices: Map<string, number>;
}
type CountsByGroup = Map<string, Count>;

/**
 * Tables of the groups given, by group.
 * In: all cells of the round. Out: per group its questions. Where the groups left out and nulled of
 * a question add up to 1 to k - 1 answers, its smallest group is nulled too.
 */
export function questionTables(
  cells: readonly Cell[],
  groups: ReadonlySet<string>,
  split: TallyDelta["split"],
): ReadonlyMap<string, Tables> {
  const totals = countsOf(cells, "all");
  const tables = new Map([...groups].map((group) => [group, new Map<string, QuestionTable>()]));
  for (const [question, counts] of countsOf(cells, split)) {
    const inGroups = new Map([...counts].filter(([group]) => groups.has(group)));
    const total = totals.get(question)?.get("")?.n ?? 0;
    const shown = split === "all" ? atLeastK(inGroups) : groupsToShow(sizesOf(inGroups), total);
    for (const [group, count] of inGroups) {
      tables.get(group)?.set(question, tableOf(count, shown.has(group)));
    }
  }
  return new Map([...tables].map(([group, questions]) => [group, Object.fromEntries(questions)]));
}

function countsOf(
  cells: readonly Cell[],
  split: TallyDelta["split"],
): ReadonlyMap<string, CountsByGroup> {
  const counts = new Map<string, CountsByGroup>();
  for (const cell of cells) {
    if (cell.split !== split || cell.question === "" || cell.n <= 0) continue;
    const count = countAt(counts, cell);
    if (cell.choice === "") count.n = cell.n;
    else count.choices.set(cell.choice, cell.n);
  }
  return counts;
}

function countAt(counts: Map<string, CountsByGroup>, { question, group }: Cell): Count {
  const byGroup = counts.get(question) ?? new Map<string, Count>();
  const count = byGroup.get(group) ?? { n: 0, choices: new Map<string, number>() };
  byGroup.set(group, count);
  counts.set(question, byGroup);
  return count;
}

function sizesOf(counts: CountsByGroup): ReadonlyMap<string, number> {
  return new Map([...counts].map(([group, { n }]) => [group, n]));
}

function atLeastK(counts: CountsByGroup): ReadonlySet<string> {
  return new Set([...counts].filter(([, { n }]) => n >= LEAST_SHOWN).map(([group]) => group));
}

function tableOf({ n, choices }: Count, isShown: boolean): QuestionTable {
  const entries = [...choices].map(([choice, count]) => [choice, isShown ? count : null] as const);
  return { n: isShown ? n : null, choices: Object.fromEntries(entries) };
}
