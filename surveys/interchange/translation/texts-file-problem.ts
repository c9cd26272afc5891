import type { ProblemParameters } from "../../core/index.ts";

/** Why a file of texts, or a text of it, is not taken; words under `problem.` in `locales/`. */
export interface TextsFileProblem {
  readonly code: string;
  readonly parameters: ProblemParameters;
}

/** A survey has hundreds of texts; the longest lists of places have thousands. */
export const MAX_TEXTS = 30_000;
/** Thirty thousand texts of two languages, with what XLIFF writes around them. */
export const MAX_TEXTS_FILE_BYTES = 10 * 1024 * 1024;
/** Enough to see what is wrong with a file; the rest is of the same kind. */
const MAX_PROBLEMS = 50;

/** A refusal as every reader of this room gives it. */
export function refused(...problems: readonly TextsFileProblem[]): {
  readonly ok: false;
  readonly problems: readonly TextsFileProblem[];
} {
  return { ok: false, problems: firstProblems(problems) };
}

/** Each problem once, as many as somebody reads. */
export function firstProblems(problems: readonly TextsFileProblem[]): readonly TextsFileProblem[] {
  const byText = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
  return [...byText.values()].slice(0, MAX_PROBLEMS);
}
