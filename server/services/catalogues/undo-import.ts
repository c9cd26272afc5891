import { findBackup, listBackups } from "../../../db/queries/catalogue-backups.ts";
import { findCatalogue } from "../../../db/queries/catalogues.ts";
import type { Deps } from "../../deps.ts";
import type { Person } from "../access.ts";
import { addDays } from "../round-state.ts";
import type { CatalogueKind } from "./catalogue-kinds.ts";
import { planImport } from "./plan-import.ts";
import { replaceEntries, UNDO_DAYS } from "./replace-entries.ts";

/** Contents that a catalogue can go back to, newest first. */
export async function listUndoable(deps: Deps, kind: CatalogueKind) {
  const since = addDays(deps.clock.today(), -UNDO_DAYS);
  const backups = await listBackups(deps.db, kind.name);
  return backups.filter(({ replacedOn }) => replacedOn >= since);
}

/** Puts back what a catalogue held before an import; this can be undone as well. */
export async function undoImport(
  deps: Deps,
  kind: CatalogueKind,
  { number, person }: { readonly number: number; readonly person: Person },
): Promise<"done" | "conflict"> {
  const [backup, current] = await Promise.all([
    findBackup(deps.db, kind.name, number),
    findCatalogue(deps.db, kind.name),
  ]);
  const since = addDays(deps.clock.today(), -UNDO_DAYS);
  if (backup === undefined || current === undefined || backup.replacedOn < since) return "conflict";
  const planned = await planImport(deps, kind, backup.cells);
  if (!planned.ok) return "conflict";
  return await replaceEntries(deps, kind, {
    seen: current.sha256,
    entries: planned.plan.entries,
    edited: backup.edited,
    act: {
      actor: person,
      action: "catalogue.restored",
      subject: `catalogue:${kind.name}`,
      details: { number },
    },
  });
}
