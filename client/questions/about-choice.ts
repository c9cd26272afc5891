import type { ShownText } from "../../surveys/core/index.ts";
import type { QuestionView } from "./question-view.ts";

interface About {
  readonly choice: ShownText;
  /** Only where the text says one. */
  readonly place?: number;
}

/** A text of the interface that names a choice: Spanish names it in Spanish, also beside a draft. */
export function aboutChoice(
  { translator }: Pick<QuestionView, "translator">,
  key: string,
  { choice, place = 0 }: About,
): ShownText {
  const named = (name: string) => translator.shown(key, { choice: name, place });
  const inSpanish = named(choice.spanish ?? choice.text);
  return inSpanish.language === "es" ? inSpanish : { ...inSpanish, text: named(choice.text).text };
}
