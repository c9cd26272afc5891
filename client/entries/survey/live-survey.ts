import { createBrowserTranslator } from "../../../locales/browser-translator.ts";
import type { Translator } from "../../../locales/translator.ts";
import { zonedDays } from "../../../locales/zoned-day.ts";
import {
  type Abilities,
  type CompiledDefinition,
  compilePrepared,
  noonContext,
} from "../../../surveys/core/index.ts";
import type { JourneyContext } from "../../pages/journey.ts";
import type { SurveyData } from "../../pages/survey-data.ts";

/** A survey ready to be answered in this browser. */
export interface LiveSurvey {
  readonly data: SurveyData;
  readonly compiled: CompiledDefinition;
  readonly translator: Translator;
  /** What the journey is given at this moment. */
  readonly context: () => JourneyContext;
  readonly today: () => string;
  /** Day, in the survey's time zone, of a moment in milliseconds. */
  readonly dayOf: (milliseconds: number) => string;
}

export function liveSurvey(data: SurveyData, abilities: Abilities, now: () => number): LiveSurvey {
  const days = zonedDays(data.timeZone);
  const today = () => days.dayOf(now());
  const context = (): JourneyContext => ({
    round: data.round,
    language: data.texts.language,
    ...(data.pack === null ? {} : { pack: data.pack.sha256 }),
    today: today(),
    contextOf: ({ answered_on, seed }) =>
      noonContext(answered_on, seed, days.offsetMinutesOn(answered_on)),
  });
  return {
    data,
    compiled: compilePrepared(data.definition, data.preparation, abilities),
    translator: createBrowserTranslator(data.texts),
    context,
    today,
    dayOf: days.dayOf,
  };
}
