import { countedQuestions } from "../../surveys/analysis/counted-questions.ts";
import { findPublication, listOverallTallies } from "../../db/queries/tallies.ts";
import type { Round } from "../../db/queries/surveys.ts";
import type { Publication } from "../../surveys/analysis/publication.ts";
import {
  type CompiledDefinition,
  type Counts,
  type QuestionCounts,
} from "../../surveys/core/index.ts";
import type { Deps } from "../deps.ts";

/** Live counts of a round, for staff: one read of its tallies, whatever the number of responses. */
export async function readTallies(
  deps: Deps,
  compiled: CompiledDefinition,
  round: Round,
): Promise<Counts> {
  const rows = await listOverallTallies(deps.db, round.id);
  const cells = new Map(rows.map((row) => [`${row.question}\u0000${row.choice}`, row.n]));
  const count = (question: string, choice: string) => cells.get(`${question}\u0000${choice}`) ?? 0;
  const questions = countedQuestions(compiled).map(({ name, choices }) => ({
    name,
    n: count(name, ""),
    choices: Object.fromEntries(choices.map((choice) => [choice, count(name, choice)])),
  }));
  return { survey: compiled.definition.slug, round: round.id, n: count("", ""), questions };
}

/** Public counts of a round: the stored publication; nulls before the first. */
export async function readResults(
  deps: Deps,
  compiled: CompiledDefinition,
  round: Round,
): Promise<Counts> {
  return publishedResults(compiled, round, await readPublication(deps, round.id));
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

export async function readPublication(deps: Deps, round: string): Promise<Publication | undefined> {
  const row = await findPublication(deps.db, round);
  return row === undefined ? undefined : storedPublication(row.publication);
}

/** Publications are written by `keepPublicationFresh` only. */
export function storedPublication(json: string): Publication {
  return JSON.parse(json) as Publication;
}
