// Why a file cannot be read, or what of it should be looked at: codes and parameters, never prose.

import type { ProblemParameters } from "../../core/index.ts";

export interface WorkbookProblem {
  readonly code: string;
  readonly parameters: ProblemParameters;
}

/** Ends the reading of a file from any depth; only the doors of this room catch it. */
export class WorkbookFault extends Error {
  readonly problem: WorkbookProblem;

  constructor(problem: { readonly code: string; readonly parameters?: ProblemParameters }) {
    super(problem.code);
    this.name = "WorkbookFault";
    this.problem = { parameters: {}, ...problem };
  }
}
