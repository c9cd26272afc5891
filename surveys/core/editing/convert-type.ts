// Another type for a question: what the new type has no use for goes away, the rest stays.

import type { Question, QuestionType } from "../definition.ts";
import { isDynamicDefault } from "../expression-sites.ts";
import { hasChoices, isAnswerable } from "../question-types/traits.ts";
import { patchValue } from "./patch-value.ts";
import type { Patch } from "./patch-value.ts";

/** The question with another type. A choice list must still be chosen where it had none. */
export function convertType(question: Question, type: QuestionType): Question {
  if (type === question.type) return question;
  return patchValue<Question>(question, {
    type,
    ...(hasChoices(type) ? choicesOnly(question, type) : withoutChoices),
    ...(isAnswerable(type) ? {} : withoutAnswer),
    ...(isSameFamily(question.type, type) ? {} : withoutShape(question)),
    ...([type, question.type].includes("rank") ? { default: undefined } : {}),
  });
}

const withoutChoices: Patch<Question> = {
  list: undefined,
  orOther: undefined,
  choiceFilter: undefined,
};

const withoutAnswer: Patch<Question> = {
  required: undefined,
  requiredMessage: undefined,
  constraint: undefined,
  constraintMessage: undefined,
  refusable: undefined,
};

/** A choice question takes a refusal as one of its choices; an order has no other choice. */
function choicesOnly({ orOther }: Question, type: QuestionType): Patch<Question> {
  return { refusable: undefined, orOther: type === "rank" ? undefined : orOther };
}

/** How it looks and what it starts with belong to the old type. */
function withoutShape({ default: initial }: Question): Patch<Question> {
  const keeps = initial !== undefined && isDynamicDefault(initial);
  return {
    appearance: undefined,
    parameters: undefined,
    rows: undefined,
    default: keeps ? initial : undefined,
  };
}

const NUMBERS: ReadonlySet<QuestionType> = new Set(["integer", "decimal"]);

function isSameFamily(one: QuestionType, other: QuestionType): boolean {
  return (hasChoices(one) && hasChoices(other)) || (NUMBERS.has(one) && NUMBERS.has(other));
}
