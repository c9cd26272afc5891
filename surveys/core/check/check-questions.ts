// Questions one by one: a known type, the properties the type needs, a default it can hold.

import type { Definition, Question } from "../definition.ts";
import { QUESTION_TYPES } from "../definition.ts";
import { isDynamicDefault, triggersOf } from "../expression-sites.ts";
import type { ItemTable } from "../item-table.ts";
import type { DefinitionProblem } from "../problem.ts";
import { settingsOf } from "../question-settings.ts";
import { RULES } from "../question-types/registry.ts";
import { hasChoices, isAnswerable } from "../question-types/traits.ts";
import { rangeProblem } from "./check-range.ts";

type Report = (
  code: string,
  property: string,
  parameters?: DefinitionProblem["parameters"],
) => void;

/** Problems of every question of the table. */
export function checkQuestions(
  definition: Definition,
  table: ItemTable,
): readonly DefinitionProblem[] {
  return table.places.flatMap(({ item }) => {
    if (item.kind !== "question") return [];
    const problems: DefinitionProblem[] = [];
    checkQuestion(item, definition, (code, property, parameters = {}) => {
      problems.push({ code, item: item.name, property, parameters });
    });
    for (const name of triggersOf(item)) {
      if (table.byName.get(name)?.item.kind === "question") continue;
      const parameters = { name };
      problems.push({
        code: "definition.unknown_trigger",
        item: item.name,
        property: "trigger",
        parameters,
      });
    }
    return problems;
  });
}

function checkQuestion(question: Question, definition: Definition, report: Report): void {
  if (!QUESTION_TYPES.includes(question.type)) {
    report("definition.unknown_type", "type", { type: question.type });
    return;
  }
  if (hasChoices(question.type)) checkChoiceQuestion(question, definition, report);
  else checkPlainQuestion(question, report);
  if (question.type === "calculate" && (question.calculation ?? "").trim() === "") {
    report("definition.calculation_missing", "calculation");
  }
  const badRange = question.type === "range" ? rangeProblem(question) : undefined;
  if (badRange !== undefined) report(badRange, "parameters");
  else checkDefault(question, definition, report);
}

function checkChoiceQuestion(question: Question, definition: Definition, report: Report): void {
  const list = question.list ?? "";
  if (list === "") report("definition.list_missing", "list");
  else if (!Object.hasOwn(definition.lists, list)) {
    report("definition.unknown_list", "list", { list });
  }
  if (question.refusable === true) report("definition.refusal_is_a_choice", "refusable");
  if (question.orOther === true && question.type === "rank") {
    report("definition.or_other_needs_select", "orOther");
  }
}

function checkPlainQuestion(question: Question, report: Report): void {
  if (question.orOther === true) report("definition.or_other_needs_select", "orOther");
  if ((question.choiceFilter ?? "").trim() !== "") {
    report("definition.filter_needs_choices", "choiceFilter");
  }
  if (question.refusable === true && !isAnswerable(question.type)) {
    report("definition.takes_no_answer", "refusable");
  }
}

function checkDefault(question: Question, definition: Definition, report: Report): void {
  const text = question.default ?? "";
  if (text === "" || isDynamicDefault(text)) return;
  const rules = RULES[question.type];
  const read = rules.accept(rules.fromText(text), settingsOf(question, definition));
  if (!read.ok) report("definition.bad_default", "default", { reason: read.code });
}
