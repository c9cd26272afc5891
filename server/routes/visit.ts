import type { Context } from "hono";
import { offeredLanguage } from "../../locales/languages.ts";
import type { CompiledDefinition } from "../../surveys/core/index.ts";
import type { Deps } from "../deps.ts";
import { RequestProblem } from "../problem-response.ts";
import { findSurvey, findSurveyVersion, type PublishedSurvey } from "../services/find-survey.ts";
import { loadPack, type LoadedPack } from "../services/load-pack.ts";
import { requireSurvey } from "./require-survey.ts";

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
  const language = c.req.param("lang") ?? "";
  const slug = c.req.param("slug") ?? "";
  return await openVisit(deps, { language, slug, version });
}

interface Wanted {
  readonly language: string;
  readonly slug: string;
  readonly version: number | undefined;
}

export async function openVisit(deps: Deps, { language, slug, version }: Wanted): Promise<Visit> {
  requireLanguage(language);
  const survey = requireSurvey(await findSurvey(deps, slug));
  const isOffered = survey.compiled.definition.languages.includes(language);
  const { round } = survey;
  if (!isOffered || round === undefined || round.stateToday === "upcoming") {
    throw new RequestProblem({ status: 404, code: "survey.not_found" });
  }
  if (round.stateToday !== "open") throw new RequestProblem({ status: 410, code: "round.closed" });
  const compiled = requireSurvey(await findSurveyVersion(deps, survey, version));
  const pack = await loadPack(deps, compiled.definition, language);
  return { language, survey, round, compiled, pack };
}

/** The offered language of a path, or the end of the request with 404. */
export function requireLanguage(tag: string): string {
  if (offeredLanguage(tag)?.code !== tag) {
    throw new RequestProblem({ status: 404, code: "request.not_found" });
  }
  return tag;
}
