import type { Context } from "hono";
import type { InterfaceOverlay } from "../../locales/interface-overlay.ts";
import { LANGUAGES, offeredLanguage } from "../../locales/languages.ts";
import type { CompiledDefinition } from "../../surveys/core/index.ts";
import type { Deps } from "../deps.ts";
import { RequestProblem } from "../problem-response.ts";
import {
  type CurrentPacks,
  readCurrentPacks,
  shownLanguages,
  variantsIn,
} from "../services/current-packs.ts";
import { findSurvey, findSurveyVersion, type PublishedSurvey } from "../services/find-survey.ts";
import { loadInterfacePack } from "../services/interface-pack.ts";
import { loadPackOf, type LoadedPack } from "../services/load-pack.ts";
import { requireSurvey } from "./require-survey.ts";

/** A survey as one visitor meets it: in one language, in its open round. */
export interface Visit {
  readonly language: string;
  readonly survey: PublishedSurvey;
  readonly round: NonNullable<PublishedSurvey["round"]>;
  readonly compiled: CompiledDefinition;
  readonly pack: LoadedPack | undefined;
  /** Edited texts of the interface. */
  readonly overlay: InterfaceOverlay | undefined;
  /** Those shown now, of the survey and of the interface. */
  readonly packs: CurrentPacks;
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
  if (offeredLanguage(language) === undefined) throw notFound();
  const [found, packs] = await Promise.all([findSurvey(deps, slug), readCurrentPacks(deps, slug)]);
  const survey = requireSurvey(found);
  const isOffered = shownLanguages(survey.compiled.definition, packs).includes(language);
  const { round } = survey;
  if (!isOffered || round === undefined || round.stateToday === "upcoming") {
    throw new RequestProblem({ status: 404, code: "survey.not_found" });
  }
  if (round.stateToday !== "open") throw new RequestProblem({ status: 410, code: "round.closed" });
  const compiled = requireSurvey(await findSurveyVersion(deps, survey, version));
  const [pack, overlay] = await Promise.all([
    loadPackOf(deps, compiled.definition, { language, packs }),
    loadInterfacePack(deps, language, packs),
  ]);
  return { language, survey, round, compiled, pack, overlay, packs };
}

/** A language of a path, or a variant that has a pack, or the end of the request with 404. */
export function requireLanguage(tag: string, packs: CurrentPacks): string {
  if (!hasPages(tag, packs)) throw notFound();
  return tag;
}

/** Whether there are pages in a language: it is offered, or a variant that has a pack. */
export function hasPages(tag: string, packs: CurrentPacks): boolean {
  const isOffered = LANGUAGES.some(({ code }) => code === tag);
  return isOffered || (offeredLanguage(tag) !== undefined && variantsIn(packs).includes(tag));
}

function notFound(): RequestProblem {
  return new RequestProblem({ status: 404, code: "request.not_found" });
}
