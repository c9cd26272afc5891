import type { Round } from "../../db/queries/rounds.ts";
import type { Deps } from "../deps.ts";
import {
  findRound,
  findSurvey,
  listSurveys,
  type PublishedSurvey,
} from "../services/find-survey.ts";
import { CommandFailure } from "./failure.ts";

/** The published survey of a slug. */
export async function requireSurvey(deps: Deps, slug: string): Promise<PublishedSurvey> {
  const survey = await findSurvey(deps, slug);
  if (survey !== undefined) return survey;
  const surveys = (await listSurveys(deps)).map(({ key }) => key.survey).join(", ");
  throw new CommandFailure("cli.error.unknown_survey", { survey: slug, surveys });
}

/** A round by id; without an id the open one, else the latest. */
export async function requireRound(
  deps: Deps,
  survey: string,
  id: string | undefined,
): Promise<Round> {
  const round = await findRound(deps, survey, id);
  if (round !== undefined) return round;
  throw new CommandFailure("cli.error.unknown_round", { survey, round: id ?? "" });
}
