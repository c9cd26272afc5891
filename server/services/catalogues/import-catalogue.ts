import { findImport, removeImport } from "../../../db/queries/catalogue-imports.ts";
import type { Deps } from "../../deps.ts";
import type { Person } from "../access.ts";
import type { CatalogueKind } from "./catalogue-kinds.ts";
import { type ImportPlan, planImport, type Planned } from "./plan-import.ts";
import { pendingSince, replaceEntries } from "./replace-entries.ts";

export interface PendingImport {
  readonly fileName: string;
  readonly planned: Planned;
}

/** What applying a kept file would do now; undefined when it was applied or forgotten. */
export async function readImport(
  deps: Deps,
  kind: CatalogueKind,
  id: string,
): Promise<PendingImport | undefined> {
  const row = await findImport(deps.db, id);
  if (row?.catalogue !== kind.name || row.createdAt < pendingSince(deps)) return undefined;
  return { fileName: row.fileName, planned: await planImport(deps, kind, row.cells) };
}

/**
 * Applies a kept file as it was shown: `seen` is the catalogue's hash in the plan. A conflict means
 * that the catalogue changed meanwhile or that the file is gone; nothing is stored then.
 */
export async function applyImport(
  deps: Deps,
  kind: CatalogueKind,
  { id, seen, person }: { readonly id: string; readonly seen: string; readonly person: Person },
): Promise<"done" | "conflict"> {
  const pending = await readImport(deps, kind, id);
  if (pending?.planned.ok !== true) return "conflict";
  const { plan } = pending.planned;
  return await replaceEntries(deps, kind, {
    ...{ seen, entries: plan.entries, edited: true },
    act: {
      actor: person,
      action: "catalogue.imported",
      subject: `catalogue:${kind.name}`,
      details: countsOf(plan),
    },
    also: [removeImport(id)],
  });
}

function countsOf({ added, changed, removed }: ImportPlan) {
  return { added: added.length, changed: changed.length, removed: removed.length };
}
