import { listCatalogues, pageOfEntries } from "../../../db/queries/catalogue-entries.ts";
import { searchKey } from "../../../surveys/core/index.ts";
import type { Deps } from "../../deps.ts";
import type { CatalogueKind } from "./catalogue-kinds.ts";

const PAGE_ENTRIES = 50;

export interface FoundEntry {
  readonly code: string;
  readonly parent: string | null;
  readonly name: string;
}

/** Every catalogue with its size and where it comes from. */
export async function readCatalogues({ db }: Pick<Deps, "db">) {
  return await listCatalogues(db);
}

/** A page of a catalogue's entries; `next` is where to go on after. */
export async function findEntries(
  { db }: Pick<Deps, "db">,
  kind: CatalogueKind,
  asked: { readonly search: string; readonly byName: boolean; readonly after?: string | undefined },
): Promise<{ readonly entries: readonly FoundEntry[]; readonly next?: string }> {
  const { search, byName, after } = asked;
  const key = searchKey(search);
  const rows = await pageOfEntries(db, {
    ...{ catalogue: kind.name, byName, after, limit: PAGE_ENTRIES + 1 },
    // Words of nothing but signs find nothing, not everything.
    key: key === "" && search.trim() !== "" ? "\u0000" : key,
  });
  const entries = rows.slice(0, PAGE_ENTRIES);
  const last = entries.at(-1);
  return rows.length > PAGE_ENTRIES && last !== undefined
    ? { entries, next: last.code }
    : { entries };
}
