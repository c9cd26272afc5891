// Which tallies may become public: not those of questions kept out of results, and no split by a
// region question that is kept out itself.

import type { CompiledDefinition } from "../core/index.ts";
import { countedQuestions } from "./counted-questions.ts";
import type { Cell } from "./publication.ts";

/**
 * The cells that `publicationOf` may be given.
 * In: all cells of a round, and names the survey keeps back beyond its definition.
 */
export function publicCells<Tallied extends Cell>(
  cells: readonly Tallied[],
  compiled: CompiledDefinition,
  keptBack: ReadonlySet<string> = new Set(),
): readonly Tallied[] {
  const hidden = new Set(keptBack);
  for (const { name, isPublic } of countedQuestions(compiled)) if (!isPublic) hidden.add(name);
  const hidesRegion = hidden.has(compiled.definition.regionQuestion ?? "");
  return cells.filter(
    ({ question, split }) => !hidden.has(question) && !(hidesRegion && split === "region"),
  );
}
