import { findCatalogue, listCatalogueEntries } from "../../../db/queries/catalogues.ts";
import type { Deps } from "../../deps.ts";
import { type CatalogueKind, type Entry, storedEntry } from "./catalogue-kinds.ts";
import { checkEntries } from "./check-entries.ts";
import { cellOf } from "./entry-cells.ts";
import { type CatalogueProblem, type Cells, readEntries } from "./read-entries.ts";
import { usedCodes } from "./used-codes.ts";

interface Named {
  readonly code: string;
  readonly name: string;
}
export interface ChangedEntry extends Named {
  readonly cells: readonly {
    readonly column: string;
    readonly before: string;
    readonly after: string;
  }[];
}
export interface RemovedEntry extends Named {
  /** Slugs of the published surveys that name it. */
  readonly usedIn: readonly string[];
}

/** What an import would do to a catalogue as it is now. */
export interface ImportPlan {
  /** Of the catalogue that it was worked out for. */
  readonly sha256: string;
  readonly entries: readonly Entry[];
  readonly added: readonly Named[];
  readonly changed: readonly ChangedEntry[];
  readonly removed: readonly RemovedEntry[];
  readonly unchanged: number;
}
export type Planned =
  | { readonly ok: true; readonly plan: ImportPlan }
  | { readonly ok: false; readonly problems: readonly CatalogueProblem[] };

/** Reads a file's cells and compares them with the catalogue; stores nothing. */
export async function planImport(deps: Deps, kind: CatalogueKind, cells: Cells): Promise<Planned> {
  const read = readEntries(kind, cells);
  if (read.problems.length > 0) return { ok: false, problems: read.problems };
  const problems = await checkEntries(deps, kind, read.entries);
  if (problems.length > 0) return { ok: false, problems };
  const entries = read.entries.map(({ entry }) => entry);
  const [catalogue, stored] = await Promise.all([
    findCatalogue(deps.db, kind.name),
    listCatalogueEntries(deps.db, kind.name),
  ]);
  const before = new Map(stored.map(({ code, entry }) => [code, storedEntry(entry)]));
  const compared = compare(kind, before, entries);
  const removed = await tellUses(deps, kind, compared.removed);
  return { ok: true, plan: { sha256: catalogue?.sha256 ?? "", entries, ...compared, removed } };
}

function compare(
  kind: CatalogueKind,
  before: ReadonlyMap<string, Entry>,
  entries: readonly Entry[],
) {
  const kept = new Set<string>();
  const added: Named[] = [];
  const changed: ChangedEntry[] = [];
  for (const entry of entries) {
    const { code, name } = kind.placeOf(entry);
    const stored = before.get(code);
    kept.add(code);
    const cells = stored === undefined ? [] : changedCells(kind, stored, entry);
    if (stored === undefined) added.push({ code, name });
    else if (cells.length > 0) changed.push({ code, name, cells });
  }
  const removed = [...before]
    .filter(([code]) => !kept.has(code))
    .map(([code, entry]) => ({ code, name: kind.placeOf(entry).name }));
  return { added, changed, removed, unchanged: entries.length - added.length - changed.length };
}

function changedCells(kind: CatalogueKind, stored: Entry, entry: Entry): ChangedEntry["cells"] {
  return kind.columns
    .map(({ header, field }) => ({
      column: header,
      before: cellOf(stored[field]),
      after: cellOf(entry[field]),
    }))
    .filter(({ before, after }) => before !== after);
}

async function tellUses(
  deps: Deps,
  kind: CatalogueKind,
  removed: readonly Named[],
): Promise<readonly RemovedEntry[]> {
  if (removed.length === 0) return [];
  const used = await usedCodes(deps, kind.name);
  return removed.map((entry) => ({ ...entry, usedIn: used.get(entry.code) ?? [] }));
}
