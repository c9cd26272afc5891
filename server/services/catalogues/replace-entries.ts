import type { Statement } from "../../../db/atomic.ts";
import { removeImportsBefore } from "../../../db/queries/catalogue-imports.ts";
import {
  insertBackup,
  listBackups,
  removeBackupsBefore,
} from "../../../db/queries/catalogue-backups.ts";
import {
  findCatalogue,
  listCatalogueEntries,
  replaceCatalogue,
} from "../../../db/queries/catalogues.ts";
import { digestOf, searchKey } from "../../../surveys/core/index.ts";
import type { Deps } from "../../deps.ts";
import { type Act, logPlace, recordAct } from "../record-act.ts";
import { storeUnlessTaken } from "../store-unless-taken.ts";
import { addDays } from "../round-state.ts";
import { type CatalogueKind, type Entry, storedEntry } from "./catalogue-kinds.ts";
import { entryCells } from "./entry-cells.ts";

export const UNDO_DAYS = 30;
const PENDING_MS = 24 * 60 * 60 * 1000;

export interface Replacement {
  /** Of the catalogue as the person saw it. */
  readonly seen: string;
  readonly entries: readonly Entry[];
  /** False gives it back to the releases. */
  readonly edited: boolean;
  readonly act: Act;
  readonly also?: readonly Statement[];
}

/** Puts entries in a catalogue's place and keeps what was there for undoing it. */
export async function replaceEntries(
  deps: Deps,
  kind: CatalogueKind,
  { seen, entries, edited, act, also = [] }: Replacement,
): Promise<"done" | "conflict"> {
  const since = await logPlace(deps);
  const stored = await findCatalogue(deps.db, kind.name);
  if (stored?.sha256 !== seen) return "conflict";
  const today = deps.clock.today();
  const { sha256, loadedOn } = stored;
  const backup = {
    ...{ catalogue: kind.name, sha256, loadedOn, edited: stored.edited, replacedOn: today },
    number: await nextNumber(deps, kind),
    cells: await storedCells(deps, kind),
  };
  const catalogue = { name: kind.name, sha256: digestOf(entries), edited, loadedOn: today };
  const statements = [
    insertBackup(backup),
    ...replaceCatalogue(
      catalogue,
      entries.map((entry) => rowOf(kind, entry)),
    ),
    removeBackupsBefore(addDays(today, -UNDO_DAYS)),
    removeImportsBefore(pendingSince(deps)),
    ...also,
  ];
  return await storeUnlessTaken(
    "catalogue_backups.",
    async () => await recordAct(deps, { ...act, since }, { statements }),
  );
}

/** Files that nobody applied since then are forgotten. */
export function pendingSince({ clock }: Pick<Deps, "clock">): string {
  return new Date(Date.parse(clock.now()) - PENDING_MS).toISOString();
}

/** The catalogue as the cells of a file. */
export async function storedCells({ db }: Pick<Deps, "db">, kind: CatalogueKind) {
  const rows = await listCatalogueEntries(db, kind.name);
  return entryCells(
    kind,
    rows.map(({ entry }) => storedEntry(entry)),
  );
}

async function nextNumber({ db }: Pick<Deps, "db">, kind: CatalogueKind): Promise<number> {
  const [latest] = await listBackups(db, kind.name);
  return (latest?.number ?? 0) + 1;
}

function rowOf(kind: CatalogueKind, entry: Entry) {
  const { code, parent, name, names } = kind.placeOf(entry);
  const key = names.map(searchKey).join(" | ");
  return { code, parent, name, searchKey: key, entry: JSON.stringify(entry) };
}
