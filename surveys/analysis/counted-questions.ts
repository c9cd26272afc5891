// Which questions of a survey are counted by choice, and which choices they have.

import { choicesOf, type CompiledDefinition, hasChoices } from "../core/index.ts";

export interface CountedQuestion {
  readonly name: string;
  /** Choice names in the order of the definition, the "other" of `or_other` last. */
  readonly choices: readonly string[];
  /** False keeps the question out of every public result. */
  readonly isPublic: boolean;
}

/** The closed questions of a survey in form order, those inside repeats included. */
export function countedQuestions(compiled: CompiledDefinition): readonly CountedQuestion[] {
  return compiled.questions
    .filter(({ type }) => hasChoices(type))
    .map((question) => ({
      name: question.name,
      choices: choicesOf(question, compiled.definition).map(({ name }) => name),
      isPublic: question.publish !== false,
    }));
}
