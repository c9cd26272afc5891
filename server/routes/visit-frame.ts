import type { JourneyPageProps, WholePage } from "../../client/pages/journey-page.ts";
import type { PageFrame } from "../../client/pages/page-frame.ts";
import type { Deps } from "../deps.ts";
import { shownLanguages } from "../services/current-packs.ts";
import { SCRIPTS } from "./assets.ts";
import { pageFrame, surveyFrame } from "./page-frame.ts";
import { isRareSurvey } from "./rare-survey.ts";
import { surveyDataHref } from "./survey-data.ts";
import { surveyHref } from "./survey-href.ts";
import { surveyTexts } from "../../client/pages/survey-texts.ts";
import type { Visit } from "./visit.ts";
import { voiceOf } from "./voice-manifest.ts";

/** What every page of the journey is shown from. */
export async function journeyProps(
  deps: Deps,
  visit: Visit,
): Promise<Omit<WholePage<JourneyPageProps<never>>, "step">> {
  const { language, compiled, pack } = visit;
  return {
    frame: await visitFrame(deps, visit),
    surveyTitle: surveyTexts(compiled.definition, pack?.shown).title,
    pack: pack?.shown,
    action: surveyHref(language, compiled.definition.slug),
  };
}

/** The frame of a survey's pages, which a browser with scripts takes over. */
export async function visitFrame(deps: Deps, visit: Visit): Promise<PageFrame> {
  const { definition } = visit.compiled;
  const { slug } = definition;
  const languages = shownLanguages(definition, visit.packs);
  const plain = await pageFrame(deps, visit, (other) =>
    languages.includes(other) ? surveyHref(other, slug) : undefined,
  );
  const frame = surveyFrame(plain, definition);
  const script = isRareSurvey(visit) ? SCRIPTS.rareSurvey : SCRIPTS.survey;
  if (script === undefined) return frame;
  const voice = voiceOf(deps, visit);
  return {
    ...frame,
    ...{ script, data: surveyDataHref(deps, visit) },
    ...(voice === undefined ? {} : { voice }),
  };
}
