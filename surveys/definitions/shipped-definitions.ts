// The surveys that ship, from their YAML. A choice list may stand for a catalogue:
// `{ catalogue: regions, after: [...choices] }`; the caller brings the catalogues.

import type { Definition, DefinitionProblem, Result } from "../core/index.ts";
import { readDefinition } from "../interchange/schema.ts";
import percepcion from "./percepcion.yaml?raw";
import servidoresPublicos from "./servidores-publicos.yaml?raw";
import { parseYaml } from "./parse-yaml.ts";
import {
  type CatalogueLists,
  filledLists,
  isFromCatalogue,
  isCatalogue,
  isRecord,
} from "./catalogue-lists.ts";

const SHIPPED = [percepcion, servidoresPublicos] as const;

/** Every shipped survey, or the problems of all that cannot be read. */
export function shippedDefinitions(
  catalogues: CatalogueLists,
): Result<readonly Definition[], DefinitionProblem> {
  const results = SHIPPED.map((text) => readShippedDefinition(text, catalogues));
  const problems = results.flatMap((result) => (result.ok ? [] : result.problems));
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, value: results.flatMap((result) => (result.ok ? [result.value] : [])) };
}

/** One survey from its YAML text, its lists filled from the catalogues they name. */
export function readShippedDefinition(
  yamlText: string,
  catalogues: CatalogueLists,
): Result<Definition, DefinitionProblem> {
  const parsed = parseYaml(yamlText);
  if (!parsed.ok) return parsed;
  const data = parsed.value;
  if (!isRecord(data) || !isRecord(data["lists"])) return readDefinition(data);
  const unknown = unknownCatalogues(data["lists"], catalogues);
  if (unknown.length > 0) return { ok: false, problems: unknown };
  return readDefinition({ ...data, lists: filledLists(data["lists"], catalogues) });
}

function unknownCatalogues(
  lists: Record<string, unknown>,
  catalogues: CatalogueLists,
): readonly DefinitionProblem[] {
  return Object.entries(lists).flatMap(([item, list]) =>
    isFromCatalogue(list) && !isCatalogue(list.catalogue, catalogues)
      ? [
          {
            code: "definition.unknown_catalogue",
            item,
            parameters: { catalogue: String(list.catalogue) },
          },
        ]
      : [],
  );
}
