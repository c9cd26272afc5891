import { listSurveyRows, type SurveyRow } from "../../../db/queries/survey-list.ts";
import type { Round } from "../../../db/queries/rounds.ts";
import { listGroupSizes, type TallyRow } from "../../../db/queries/tallies.ts";
import type { Deps } from "../../deps.ts";
import { addDays, roundState } from "../round-state.ts";
import { regionNames } from "./region-names.ts";

export interface OpenInstrument {
  readonly slug: string;
  readonly title: string;
  readonly closesOn: string | null;
  readonly inGrace: boolean;
  readonly synthetic: boolean;
  readonly n: number;
  readonly today: number;
}

/** Responses of a group; a group without any is left out. */
export interface GroupCount {
  readonly group: string;
  readonly n: number;
}

export interface Participation {
  readonly instruments: readonly OpenInstrument[];
  readonly total: number;
  /** The last days, the oldest first, each one told. */
  readonly days: readonly GroupCount[];
  /** The largest first. */
  readonly languages: readonly GroupCount[];
  readonly channels: readonly GroupCount[];
  readonly regions: readonly (GroupCount & { readonly name: string })[];
}

const DAYS = 30;

/**
 * Live counts of responses over every open instrument, or over one. Rounds of invented responses
 * are told beside the others and added to nothing, unless they alone are asked for.
 */
export async function readParticipation(deps: Deps, only?: string): Promise<Participation> {
  const today = deps.clock.today();
  const open = (await listSurveyRows(deps.db)).flatMap((row) => openRounds(row, today));
  const sized = await Promise.all(
    open.map(async (opened) => ({
      ...opened,
      sizes: await listGroupSizes(deps.db, opened.round.id),
    })),
  );
  const isChosen = sized.some(({ row }) => row.slug === only);
  const counted = sized
    .filter(({ row, round }) => (isChosen ? row.slug === only : !round.synthetic))
    .flatMap(({ sizes }) => sizes);
  return {
    instruments: sized.map((opened) => instrumentOf(opened, today)),
    total: sumOf(counted, "all"),
    days: lastDays(countsOf(counted, "day"), today),
    languages: countsOf(counted, "language"),
    channels: countsOf(counted, "channel"),
    regions: await namedRegions(deps, countsOf(counted, "region")),
  };
}

interface OpenRound {
  readonly row: SurveyRow;
  readonly round: Round;
}

function openRounds(row: SurveyRow, today: string): readonly OpenRound[] {
  if (row.archivedOn !== null) return [];
  const isOpen = (round: Round) => ["open", "grace"].includes(roundState(round, today));
  return row.rounds.filter(isOpen).map((round) => ({ row, round }));
}

function instrumentOf(
  { row, round, sizes }: OpenRound & { readonly sizes: readonly TallyRow[] },
  today: string,
): OpenInstrument {
  const days = countsOf(sizes, "day");
  return {
    slug: row.slug,
    title: row.version?.title ?? row.slug,
    closesOn: round.closesOn,
    inGrace: roundState(round, today) === "grace",
    synthetic: round.synthetic,
    n: sumOf(sizes, "all"),
    today: days.find(({ group }) => group === today)?.n ?? 0,
  };
}

function sumOf(sizes: readonly TallyRow[], split: TallyRow["split"]): number {
  return sizes.filter((row) => row.split === split).reduce((sum, { n }) => sum + n, 0);
}

function countsOf(sizes: readonly TallyRow[], split: TallyRow["split"]): readonly GroupCount[] {
  const counts = new Map<string, number>();
  for (const row of sizes) {
    if (row.split === split) counts.set(row.group, (counts.get(row.group) ?? 0) + row.n);
  }
  return [...counts]
    .map(([group, n]) => ({ group, n }))
    .filter(({ n }) => n > 0)
    .toSorted((a, b) => b.n - a.n || (a.group < b.group ? -1 : 1));
}

function lastDays(counts: readonly GroupCount[], today: string): readonly GroupCount[] {
  const byDay = new Map(counts.map(({ group, n }) => [group, n]));
  return Array.from({ length: DAYS }, (_, place) => {
    const group = addDays(today, place - DAYS + 1);
    return { group, n: byDay.get(group) ?? 0 };
  });
}

async function namedRegions(deps: Deps, counts: readonly GroupCount[]) {
  const names = await regionNames(deps);
  return counts.map((count) => ({ ...count, name: names.get(count.group) ?? count.group }));
}
