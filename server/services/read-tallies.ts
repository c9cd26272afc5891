import { countedQuestions } from "../../surveys/analysis/counted-questions.ts";
import { listOverallTallies } from "../../db/queries/tallies.ts";
import type { Round } from "../../db/queries/rounds.ts";
import type { CompiledDefinition, Counts } from "../../surveys/core/index.ts";
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
