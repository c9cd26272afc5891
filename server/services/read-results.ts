import { countedQuestions } from "../../surveys/analysis/counted-questions.ts";
import type { Round } from "../../db/queries/rounds.ts";
import type { Publication } from "../../surveys/analysis/publication.ts";
import type { CompiledDefinition, Counts, QuestionCounts } from "../../surveys/core/index.ts";
import type { Deps } from "../deps.ts";
import { withOverrides } from "./surveys/strict-definition.ts";
import { readPublication } from "./read-publication.ts";

/** Public counts of a round: the stored publication; nulls before the first. */
export async function readResults(
  deps: Deps,
  compiled: CompiledDefinition,
  round: Round,
): Promise<Counts> {
  const strict = await withOverrides(deps, compiled);
  return publishedResults(strict, round, await readPublication(deps, round.id));
}

/** What the results API and the results page both say of a publication. */
export function publishedResults(
  compiled: CompiledDefinition,
  round: Pick<Round, "id">,
  publication: Publication | undefined,
): Counts {
  const questions = countedQuestions(compiled)
    .filter(({ isPublic }) => isPublic)
    .map((question) => publishedCounts(question, publication));
  const n = publication?.n ?? null;
  return { survey: compiled.definition.slug, round: round.id, n, questions };
}

function publishedCounts(
  { name, choices }: { name: string; choices: readonly string[] },
  publication: Publication | undefined,
): QuestionCounts {
  const table = publication?.tables.all[name];
  const count = (choice: string) => (table === undefined ? null : (table.choices[choice] ?? 0));
  return {
    name,
    n: table?.n ?? null,
    choices: Object.fromEntries(choices.map((choice) => [choice, count(choice)])),
  };
}
