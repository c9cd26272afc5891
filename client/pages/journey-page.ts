import type { LanguagePack, Screen, ShownText } from "../../surveys/core/index.ts";
import type { QuestionView } from "../questions/question-view.ts";
import { shownTitle } from "../questions/shown-item.ts";
import type { CheckStep, ScreenStep, SendStep } from "./journey.ts";
import { isShownAt, screensIn } from "./journey-screens.ts";
import type { PageFrame } from "./page-frame.ts";

/** What the pages of a journey are shown from. */
export interface JourneyPageProps<Step> {
  readonly frame: PageFrame;
  readonly surveyTitle: ShownText;
  readonly pack: LanguagePack | undefined;
  /** Where every form posts to, without query. */
  readonly action: string;
  readonly step: Step;
}

export function viewOf({
  frame,
  pack,
  step,
}: Pick<
  JourneyPageProps<ScreenStep | CheckStep | SendStep>,
  "frame" | "pack" | "step"
>): QuestionView {
  return {
    form: step.form,
    translator: frame.translator,
    pack,
    problems: step.kind === "screen" ? step.problems : [],
    typed: step.state.typed,
  };
}

/** Sections with something to show, each with the indexes of its screens. */
export function shownSections(view: QuestionView): readonly {
  readonly section: Screen["section"];
  readonly screens: readonly number[];
}[] {
  const sections: { section: Screen["section"]; screens: number[] }[] = [];
  for (const [index, { section }] of screensIn(view.form.compiled).entries()) {
    if (!isShownAt(view.form, index)) continue;
    const last = sections.at(-1);
    if (last !== undefined && last.section?.name === section?.name) last.screens.push(index);
    else sections.push({ section, screens: [index] });
  }
  return sections;
}

export function sectionTitle(
  view: QuestionView,
  section: Screen["section"],
  surveyTitle: ShownText,
): ShownText {
  return (section && shownTitle(view, section)) ?? surveyTitle;
}
