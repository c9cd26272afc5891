// The choices part of a question's plan: its list, its filter and how it is shuffled.

import type { Definition, Question } from "./definition.ts";
import { compileExpression } from "./expression/evaluate.ts";
import type { Expression } from "./expression/syntax.ts";
import { callsAny } from "./expression-traits.ts";
import type { ChoicesPlan, FilterPlan } from "./plan.ts";
import { choicesOf } from "./question-settings.ts";
import { hasChoices } from "./question-types/registry.ts";

/** Functions whose result depends on more than the choice's own node. */
const PLACE_FUNCTIONS = new Set(["current", "position", "last"]);

/** Plan of a question's choices; undefined for types without. `filter` is the path of its filter. */
export function planChoices(
  question: Question,
  definition: Definition,
  filter: Expression | undefined,
): ChoicesPlan | undefined {
  if (!hasChoices(question.type)) return undefined;
  return {
    list: question.list ?? "",
    all: choicesOf(question, definition),
    filter: filter === undefined ? undefined : planFilter(filter),
    isShuffled: /^(true|true\(\)|yes)$/i.test(question.parameters?.["randomize"] ?? ""),
    seed: question.parameters?.["seed"],
  };
}

/** Judging one choice alone is cheaper, and the same unless the filter looks at places. */
function planFilter(path: Expression): FilterPlan {
  const predicate = path.kind === "path" ? path.steps.at(-1)?.predicates[0] : undefined;
  if (predicate === undefined || callsAny(path, PLACE_FUNCTIONS)) {
    return { kind: "path", path: compileExpression(path) };
  }
  return { kind: "test", test: compileExpression(predicate) };
}
