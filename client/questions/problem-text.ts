import { shownProblem } from "../../locales/problem-message.ts";
import type { AnswerProblem, Item, ShownText } from "../../surveys/core/index.ts";
import type { QuestionView } from "./question-view.ts";
import { shownItemText } from "./shown-item.ts";

const OWN_MESSAGE = {
  "answer.constraint_not_met": "constraintMessage",
  "answer.required": "requiredMessage",
} as const;

function hasOwnMessage(code: string): code is keyof typeof OWN_MESSAGE {
  return Object.hasOwn(OWN_MESSAGE, code);
}

/** The author's message where the definition has one, else the platform's. */
export function shownAnswerProblem(
  view: QuestionView,
  item: Item | undefined,
  problem: AnswerProblem,
): ShownText {
  const own =
    item !== undefined && hasOwnMessage(problem.code)
      ? shownItemText(view, { item, path: problem.question }, OWN_MESSAGE[problem.code])
      : undefined;
  return own ?? shownProblem(view.translator, problem);
}
