import type { Context } from "hono";
import type { JourneyPageProps } from "../../client/pages/journey-page.ts";
import { offeredLanguage } from "../../locales/languages.ts";
import type { CompiledDefinition } from "../../surveys/core/index.ts";
import type { Deps } from "../deps.ts";
import { RequestProblem } from "../problem-response.ts";
import { findSurvey, findSurveyVersion, type PublishedSurvey } from "../services/find-survey.ts";
import { loadPack, type LoadedPack } from "../services/load-pack.ts";
import { pageFrame } from "./page-frame.ts";
import { requireSurvey } from "./require-survey.ts";
import { surveyHref } from "./survey-href.ts";
import { surveyTexts } from "./survey-texts.ts";

/** A survey as one visitor meets it: in one language, in its open round. */
export interface Visit {
  readonly language: string;
  readonly survey: PublishedSurvey;
  readonly round: NonNullable<PublishedSurvey["round"]>;
  readonly compiled: CompiledDefinition;
  readonly pack: LoadedPack | undefined;
}

/** The visit a path leads to, in the version a form names; ends the request with 404 or 410. */
export async function findVisit(deps: Deps, c: Context, version?: number): Promise<Visit> {
  const language = requireLanguage(c.req.param("lang") ?? "");
  const slug = c.req.param("slug") ?? "";
  const survey = requireSurvey(await findSurvey(deps, slug));
  const isOffered = survey.compiled.definition.languages.includes(language);
  const { round } = survey;
  if (!isOffered || round === undefined || round.stateToday === "upcoming") {
    throw new RequestProblem({ status: 404, code: "survey.not_found" });
  }
  if (round.stateToday !== "open") throw new RequestProblem({ status: 410, code: "round.closed" });
  const compiled = requireSurvey(await findSurveyVersion(deps, survey, version));
  return { language, survey, round, compiled, pack: await loadPack(deps, slug, language) };
}

/** The offered language of a path, or the end of the request with 404. */
export function requireLanguage(tag: string): string {
  if (offeredLanguage(tag)?.code !== tag) {
    throw new RequestProblem({ status: 404, code: "request.not_found" });
  }
  return tag;
}

/** What every page of the journey is shown from. No other language: changing it would lose answers. */
export async function journeyProps(
  deps: Deps,
  { language, compiled, pack, survey }: Visit,
): Promise<Omit<JourneyPageProps<never>, "step">> {
  return {
    frame: await pageFrame(deps, language, () => undefined),
    surveyTitle: surveyTexts(compiled.definition, pack?.pack).title,
    pack: pack?.pack,
    action: surveyHref(language, survey.key.survey),
  };
}
