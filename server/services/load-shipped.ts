import { catalogueLists } from "../../db/reference/catalogue-lists.ts";
import { shippedDefinitions } from "../../surveys/definitions/shipped-definitions.ts";
import type { Deps } from "../deps.ts";
import { loadCatalogues } from "./load-catalogues.ts";
import { loadDefinition } from "./load-definition.ts";

/** Brings the database up to what this release ships. Safe to repeat, also beside a running server. */
export async function loadShipped(deps: Deps): Promise<void> {
  await loadCatalogues(deps);
  const shipped = shippedDefinitions(catalogueLists);
  if (!shipped.ok) {
    throw new Error(shipped.problems.map((p) => `${p.item ?? ""} ${p.code}`).join("; "));
  }
  for (const definition of shipped.value) await loadDefinition(deps, definition);
}
