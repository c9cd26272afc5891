import { catalogueLists } from "../../db/reference/catalogue-lists.ts";
import type { DefinitionProblem, Result } from "../../surveys/core/index.ts";
import { shippedDefinitions } from "../../surveys/definitions/shipped-definitions.ts";
import { shippedPacks } from "../../surveys/definitions/shipped-packs.ts";
import type { Deps } from "../deps.ts";
import { loadCatalogues } from "./load-catalogues.ts";
import { loadDefinition } from "./load-definition.ts";
import { loadShippedPack } from "./load-shipped-pack.ts";

/** Brings the database up to what this release ships. Safe to repeat, also beside a running server. */
export async function loadShipped(deps: Deps): Promise<void> {
  await loadCatalogues(deps);
  const definitions = sound(shippedDefinitions(catalogueLists));
  const packs = sound(shippedPacks(definitions));
  for (const definition of definitions) await loadDefinition(deps, definition);
  for (const pack of packs) await loadShippedPack(deps, pack);
}

function sound<Value>(shipped: Result<Value, DefinitionProblem>): Value {
  if (shipped.ok) return shipped.value;
  throw new Error(shipped.problems.map((p) => `${p.item ?? ""} ${p.code}`).join("; "));
}
