import type { ComponentType } from "preact";
import type { CommonQuestionType, QuestionType } from "../../surveys/core/index.ts";
import type { QuestionPage, RepeatProps } from "./question-view.ts";

/** What few surveys show. The server has it always, a browser only with the script of rare surveys. */
export interface RareParts {
  readonly pages: Readonly<Record<Exclude<QuestionType, CommonQuestionType>, QuestionPage>>;
  readonly RepeatGroup: ComponentType<RepeatProps>;
}

let provided: RareParts | undefined;

/** Called once, before the first page is shown. */
export function provideRareParts(parts: RareParts): void {
  provided = parts;
}

export function rareParts(): RareParts {
  if (provided === undefined) throw new Error("rare parts are not in this script");
  return provided;
}
