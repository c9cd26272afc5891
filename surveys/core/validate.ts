// The one judgement of a set of answers: in the browser before sending, on the server before
// storing. Pure: the same answers and context give the same result everywhere.

import type { Answers } from "./answers.ts";
import { collectChecked } from "./collect-answers.ts";
import type { CompiledDefinition } from "./compiled-definition.ts";
import type { AnswerContext } from "./context.ts";
import { createTree } from "./form-scope.ts";
import type { AnswerProblem, Result } from "./problem.ts";
import { readAnswers } from "./read-answers.ts";
import { runAllSteps } from "./run-steps.ts";

/** Problems reported of one set of answers, at most: hostile input must not swell the report. */
export const MAX_PROBLEMS = 100;

/**
 * Judges answers of unknown shape. Out: normalised answers in form order (relevant questions only,
 * computed values worked out anew, defaults not applied), or what is wrong, in form order after the
 * keys that belong to no question; `answers.none` (question "") when nothing answered is left.
 * Total. Idempotent: valid answers validate to themselves in the same context.
 */
export function validate(
  compiled: CompiledDefinition,
  answers: unknown,
  context: AnswerContext,
): Result<Answers, AnswerProblem> {
  const strays: AnswerProblem[] = [];
  const tree = createTree(compiled.plan, context);
  readAnswers(tree, answers, (question, code) => {
    if (strays.length < MAX_PROBLEMS) strays.push({ code, question, parameters: {} });
  });
  runAllSteps(tree);
  const collected = collectChecked(tree);
  if (strays.length === 0 && collected.problems.length === 0 && collected.given > 0) {
    return { ok: true, value: collected.answers };
  }
  const problems = [...strays, ...noneProblem(collected, strays), ...collected.problems];
  return { ok: false, problems: problems.slice(0, MAX_PROBLEMS) };
}

/** Said only where no other fault than missing answers explains that nothing is left. */
function noneProblem(
  { given, problems }: { readonly given: number; readonly problems: readonly AnswerProblem[] },
  strays: readonly AnswerProblem[],
): readonly AnswerProblem[] {
  const isUnanswered =
    given === 0 && strays.length === 0 && problems.every(({ code }) => code === "answer.required");
  return isUnanswered ? [{ code: "answers.none", question: "", parameters: {} }] : [];
}
