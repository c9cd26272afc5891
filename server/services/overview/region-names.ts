import { listCatalogueEntries } from "../../../db/queries/catalogues.ts";
import { choicesOf, type Definition, findPlaced } from "../../../surveys/core/index.ts";
import type { Deps } from "../../deps.ts";
import { listSurveys } from "../find-survey.ts";

/** Names of regions by code: the catalogue's, and what surveys offer besides ("no sé", "otro estado"). */
export async function regionNames(deps: Deps): Promise<ReadonlyMap<string, string>> {
  const offered = (await listSurveys(deps)).flatMap(({ compiled }) =>
    choicesOfRegion(compiled.definition),
  );
  const entries = await listCatalogueEntries(deps.db, "regions");
  return new Map([
    ...offered.map(({ name, label }) => [name, label] as const),
    ...entries.map(({ code, name }) => [code, name] as const),
  ]);
}

function choicesOfRegion(definition: Definition) {
  const { regionQuestion } = definition;
  const placed = regionQuestion === undefined ? undefined : findPlaced(definition, regionQuestion);
  return placed?.item.kind === "question" ? choicesOf(placed.item, definition) : [];
}
