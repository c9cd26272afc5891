import type { ProblemParameters } from "../../../surveys/core/index.ts";

/** What is wrong with one field of a form; its words are `problem.CODE`. */
export interface FieldProblem {
  readonly field: string;
  readonly code: string;
  readonly parameters?: ProblemParameters;
}
/** What no field can mend leads to the page; its summary says it without a label. */
export const WHOLE_FORM = "contenido";
export type FieldProblems = readonly FieldProblem[];
