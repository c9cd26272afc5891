import { insertImport, removeImportsBefore } from "../../../db/queries/catalogue-imports.ts";
import type { Deps } from "../../deps.ts";
import type { CatalogueKind } from "./catalogue-kinds.ts";
import { planImport } from "./plan-import.ts";
import type { CatalogueProblem, Cells } from "./read-entries.ts";
import { pendingSince } from "./replace-entries.ts";

export type Prepared =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly problems: readonly CatalogueProblem[] };

/** Keeps a sound file until somebody applies it; the catalogue stays as it is. */
export async function prepareImport(
  deps: Deps,
  kind: CatalogueKind,
  file: { readonly name: string; readonly cells: Cells },
): Promise<Prepared> {
  const planned = await planImport(deps, kind, file.cells);
  if (!planned.ok) return planned;
  const id = deps.newId();
  const row = {
    ...{ id, catalogue: kind.name, fileName: file.name, cells: file.cells },
    createdAt: deps.clock.now(),
  };
  await deps.db.atomic({
    statements: [removeImportsBefore(pendingSince(deps)), insertImport(row)],
  });
  return { ok: true, id };
}
