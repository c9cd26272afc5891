import { listGroupSizes } from "../../../db/queries/tallies.ts";
import { publicCells } from "../../../surveys/analysis/public-cells.ts";
import { isDue } from "../../../surveys/analysis/publication.ts";
import { mayDo } from "../access.ts";
import type { Deps } from "../../deps.ts";
import { listSurveys, type PublishedSurvey } from "../find-survey.ts";
import { resultsArePublic } from "../keep-publication-fresh.ts";
import { readPublication } from "../read-publication.ts";
import { withOverrides } from "../surveys/strict-definition.ts";
import type { Attention, AttentionSource } from "./attention.ts";

const ENOUGH_NEW = 10;

/** Public results that wait although there are new responses: some shown group grew too little. */
export const publicationAttention: AttentionSource = async (deps, person) => {
  if (!mayDo(person.role, "tallies.read")) return [];
  const surveys = await listSurveys(deps);
  const told = await Promise.all(surveys.map((survey) => ofSurvey(deps, survey)));
  return told.flat();
};

async function ofSurvey(
  deps: Deps,
  { compiled, round, key }: PublishedSurvey,
): Promise<readonly Attention[]> {
  if (round === undefined || !resultsArePublic(deps, round)) return [];
  const [sizes, previous, strict] = await Promise.all([
    listGroupSizes(deps.db, round.id),
    readPublication(deps, round.id),
    withOverrides(deps, compiled),
  ]);
  const n = sizes.find(({ split }) => split === "all")?.n ?? 0;
  const fresh = n - (previous?.n ?? 0);
  if (fresh < ENOUGH_NEW || isDue(publicCells(sizes, strict), previous ?? null)) return [];
  const parameters = { title: compiled.definition.title, count: fresh };
  return [{ kind: "publication_held", parameters, href: `/es/resultados/${key.survey}` }];
}
