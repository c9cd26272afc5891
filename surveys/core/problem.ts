// What can be wrong, as codes and parameters: never prose. A code equals its key under
// `problem.` in `locales/`, where the words are.

export type ProblemParameters = Readonly<Record<string, string | number>>;

/** A fault of a definition or of one of its expressions. */
export interface DefinitionProblem {
  readonly code: string;
  /** Name of the item, choice list or setting at fault; absent for the definition itself. */
  readonly item?: string;
  /** Which property of the item, e.g. `relevant`. */
  readonly property?: string;
  /** Offset in the expression, in UTF-16 code units. */
  readonly offset?: number;
  readonly parameters: ProblemParameters;
}

/** A fault of a set of answers. */
export interface AnswerProblem {
  readonly code: string;
  /** The question's name; inside a repeat its path, e.g. `members[0].age`. */
  readonly question: string;
  readonly parameters: ProblemParameters;
}

export type Result<Value, Problem> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: readonly Problem[] };
