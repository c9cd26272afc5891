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
  const { textPolicy: policy, title, description } = definition;
  const source = { pack, policy };
  const shownTitle = showText(source, TITLE_KEY, title);
  if (description === undefined) return { title: shownTitle };
  const shown = showText(source, DESCRIPTION_KEY, description);
  return { title: shownTitle, description: shown };
}

/** How many of a survey's texts a pack has, and how many of them a speaker approved. */
export function textCoverage(definition: Definition, pack: LanguagePack | undefined) {
  const keys = [...spanishTexts(definition).keys()];
  const texts = keys.flatMap((key) => pack?.texts[key] ?? []);
  const approved = texts.filter(({ state }) => state === "approved").length;
  return { total: keys.length, translated: texts.length, approved };
}
