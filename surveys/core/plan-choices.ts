// The choices part of a question's plan: its list, its filter and how it is shuffled.

import type { Abilities } from "./abilities.ts";
import type { Definition, Question } from "./definition.ts";
import { compileExpression } from "./expression/evaluate.ts";
import type { ChoicesPlan } from "./plan.ts";
import type { PreparedFilter } from "./preparation.ts";
import { choicesOf } from "./question-settings.ts";
import { hasChoices } from "./question-types/traits.ts";

interface ChoicesSite {
  readonly definition: Definition;
  readonly abilities: Abilities;
}

/** Plan of a question's choices; undefined for types without. */
export function planChoices(
  question: Question,
  filter: PreparedFilter | undefined,
  { definition, abilities }: ChoicesSite,
): ChoicesPlan | undefined {
  if (!hasChoices(question.type)) return undefined;
  return {
    list: question.list ?? "",
    all: choicesOf(question, definition),
    filter: filter && {
      kind: filter.kind,
      expression: compileExpression(filter.expression, abilities.functions),
    },
    isShuffled: /^(true|true\(\)|yes)$/i.test(question.parameters?.["randomize"] ?? ""),
    seed: question.parameters?.["seed"],
  };
}
