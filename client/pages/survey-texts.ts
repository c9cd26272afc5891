import {
  type Definition,
  DESCRIPTION_KEY,
  type TextsToShow,
  type ShownText,
  showText,
  TITLE_KEY,
} from "../../surveys/core/index.ts";

export interface SurveyTexts {
  readonly title: ShownText;
  readonly description?: ShownText;
}

/** Title and description as a pack and the survey's policy show them. */
export function surveyTexts(definition: Definition, pack: TextsToShow | undefined): SurveyTexts {
  const { textPolicy: policy, title, description } = definition;
  const source = { pack, policy };
  const shownTitle = showText(source, TITLE_KEY, title);
  if (description === undefined) return { title: shownTitle };
  const shown = showText(source, DESCRIPTION_KEY, description);
  return { title: shownTitle, description: shown };
}
