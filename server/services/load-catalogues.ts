import { findCatalogue, replaceCatalogue } from "../../db/queries/catalogues.ts";
import { municipalities, peaEntries, regions } from "../../db/reference/catalogues.ts";
import { digestOf, searchKey } from "../../surveys/core/index.ts";
import type { Deps } from "../deps.ts";

interface Row {
  readonly code: string;
  readonly parent: string | null;
  readonly name: string;
  readonly names: readonly string[];
  readonly entry: object;
}

/** Puts the shipped catalogues in place, unless the institution has edited its own. */
export async function loadCatalogues(deps: Deps): Promise<void> {
  for (const [name, rows] of Object.entries(shippedCatalogues())) {
    await loadCatalogue(deps, name, rows);
  }
}

async function loadCatalogue(deps: Deps, name: string, rows: readonly Row[]): Promise<void> {
  const sha256 = digestOf(rows.map((row) => row.entry));
  const stored = await findCatalogue(deps.db, name);
  if (stored !== undefined && (stored.edited || stored.sha256 === sha256)) return;
  const entries = rows.map(({ code, parent, name: label, names, entry }) => ({
    code,
    parent,
    name: label,
    searchKey: names.map(searchKey).join(" | "),
    entry: JSON.stringify(entry),
  }));
  const catalogue = { name, sha256, loadedOn: deps.clock.today() };
  await deps.db.atomic({ statements: replaceCatalogue(catalogue, entries) });
}

function shippedCatalogues(): Readonly<Record<string, readonly Row[]>> {
  return {
    regions: regions.map((entry) => ({
      code: entry.code,
      parent: null,
      name: entry.name,
      names: [entry.name],
      entry,
    })),
    municipalities: municipalities.map((entry) => ({
      code: entry.code,
      parent: entry.region,
      name: entry.name,
      names: [entry.name, ...entry.variants],
      entry,
    })),
    pea: peaEntries.map((entry) => ({
      code: `${entry.level}.${entry.code}`,
      parent: entry.parent ?? null,
      name: entry.title,
      names: [entry.title],
      entry,
    })),
  };
}
