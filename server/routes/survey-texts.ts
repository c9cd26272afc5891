import {
  type Definition,
  DESCRIPTION_KEY,
  type LanguagePack,
  type ShownText,
  showText,
  spanishTexts,
  TITLE_KEY,
} from "../../surveys/core/index.ts";

export interface SurveyTexts {
  readonly title: ShownText;
  readonly description?: ShownText;
}

/** Title and description as a pack and the survey's policy show them. */
export function surveyTexts(definition: Definition, pack: LanguagePack | undefined): SurveyTexts {
  const { textPolicy, title, description } = definition;
  const shownTitle = showText(pack, textPolicy, TITLE_KEY, title);
  if (description === undefined) return { title: shownTitle };
  const shown = showText(pack, textPolicy, DESCRIPTION_KEY, description);
  return { title: shownTitle, description: shown };
}

/** How many of a survey's texts a pack has, and how many of them a speaker approved. */
export function textCoverage(definition: Definition, pack: LanguagePack | undefined) {
  const keys = [...spanishTexts(definition).keys()];
  const texts = keys.flatMap((key) => pack?.texts[key] ?? []);
  const approved = texts.filter(({ state }) => state === "approved").length;
  return { total: keys.length, translated: texts.length, approved };
}
