// What a definition lacks before it can be asked, beyond what the engine accepts.

import type { Choice, Definition, Question } from "./definition.ts";
import { questionsOf } from "./items-of.ts";
import type { DefinitionProblem } from "./problem.ts";
import { isAnswerable } from "./question-types/traits.ts";

/**
 * Reasons of the definition itself against publishing it: nothing to answer, Spanish not first or
 * not whole (it is what everybody sees where a language has nothing), a region that has no regions.
 * Codes `publishing.*`; the place of each is its item, or its list under the property `lists`.
 */
export function publishingProblems(definition: Definition): readonly DefinitionProblem[] {
  return [...structureProblems(definition), ...spanishProblems(definition)];
}

type Place = Pick<DefinitionProblem, "item" | "property">;

function problem(
  code: string,
  place: Place = {},
  parameters: DefinitionProblem["parameters"] = {},
): DefinitionProblem {
  return { code, ...place, parameters };
}

function structureProblems(definition: Definition): readonly DefinitionProblem[] {
  const { languages, lists, regionQuestion } = definition;
  const questions = questionsOf(definition);
  const region = questions.find(({ name }) => name === regionQuestion);
  const isSound = region?.type === "select_one" && (lists[region.list ?? ""]?.length ?? 0) > 0;
  return [
    ...(questions.some(({ type }) => isAnswerable(type))
      ? []
      : [problem("publishing.no_questions")]),
    ...(languages[0] === "es" ? [] : [problem("publishing.spanish_not_first")]),
    ...(regionQuestion === undefined || isSound
      ? []
      : [problem("publishing.bad_region_question", { item: regionQuestion })]),
  ];
}

function spanishProblems(definition: Definition): readonly DefinitionProblem[] {
  const unlabelled = questionsOf(definition).filter(
    (question) => isShown(question) && isMute(question),
  );
  const choices = Object.entries(definition.lists).flatMap(([list, all]) =>
    all.filter(isMute).map(({ name: choice }) => ({ list, choice })),
  );
  return [
    ...(isSaid(definition.title) ? [] : [problem("publishing.no_title")]),
    ...unlabelled.map(({ name: item }) =>
      problem("publishing.no_spanish", { item, property: "label" }),
    ),
    ...choices.map(({ list, choice }) =>
      problem(
        "publishing.choice_without_spanish",
        { item: list, property: "lists" },
        { list, choice },
      ),
    ),
  ];
}

function isShown({ type }: Question): boolean {
  return isAnswerable(type) || type === "note";
}

/** Neither a word nor a picture. */
function isMute({ label, media }: Pick<Question | Choice, "label" | "media">): boolean {
  return !isSaid(label) && !media?.image;
}

function isSaid(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== "";
}
