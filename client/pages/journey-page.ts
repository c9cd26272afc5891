import type { TextsToShow, Screen, ShownText } from "../../surveys/core/index.ts";
import type { QuestionView, TypedParts } from "../questions/question-view.ts";
import { shownTitle } from "../questions/shown-item.ts";
import type { CheckStep, ScreenStep, SendStep } from "./journey.ts";
import { STAY } from "./journey-command.ts";
import { isShownAt, screensIn } from "./journey-screens.ts";
import { JOURNEY_FORM_ID } from "./journey-state.ts";
import type { PageFrame } from "./page-frame.ts";

/** What the pages of a journey are shown from. */
export interface JourneyPageProps<Step> {
  readonly frame: Pick<PageFrame, "translator">;
  readonly surveyTitle: ShownText;
  readonly pack: TextsToShow | undefined;
  /** Where every form posts to, without query. */
  readonly action: string;
  readonly step: Step;
  /** In a living page, what stands in the fields of the questions touched since the screen opened. */
  readonly echo?: TypedParts;
}

export function viewOf({
  echo,
  frame,
  pack,
  step,
}: Pick<
  JourneyPageProps<ScreenStep | CheckStep | SendStep>,
  "echo" | "frame" | "pack" | "step"
>): QuestionView {
  return {
    form: step.form,
    translator: frame.translator,
    pack,
    problems: step.kind === "screen" ? step.problems : [],
    typed: echo === undefined ? step.state.typed : { ...step.state.typed, ...echo },
  };
}

/** The same as a whole page, which the server renders. */
export type WholePage<Props> = Omit<Props, "frame"> & { readonly frame: PageFrame };

/** Choosing a language posts the form and stays on the same screen, with every answer. */
export function journeyFrame(frame: PageFrame): PageFrame {
  const languageLinks = frame.languageLinks.map(({ language, href }) => ({
    language,
    href: `${href}?${STAY}`,
  }));
  return { ...frame, languageLinks, languageForm: JOURNEY_FORM_ID };
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
