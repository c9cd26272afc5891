// Opening a form on some answers.

import type { Answers } from "./answers.ts";
import type { CompiledDefinition } from "./compiled-definition.ts";
import type { AnswerContext } from "./context.ts";
import { createTree } from "./form-scope.ts";
import { readAnswers } from "./read-answers.ts";
import { runAllSteps } from "./run-steps.ts";
import type { Form } from "./form.ts";
import { changingPart } from "./form-changing.ts";
import { readingPart } from "./form-reading.ts";

/**
 * Opens a form: a fresh one with its defaults, or one with the answers given so far and no others.
 * Answers that no question knows are left out; those not accepted are kept with their problem.
 */
export function openForm(
  compiled: CompiledDefinition,
  context: AnswerContext,
  answers?: Answers,
): Form {
  const tree = createTree(compiled.plan, context);
  if (answers === undefined) {
    tree.appliesDefaults = true;
    tree.root.isFresh = true;
  } else readAnswers(tree, answers, () => undefined);
  runAllSteps(tree);
  tree.appliesDefaults = true;
  return { compiled, ...readingPart(tree), ...changingPart(tree) };
}
