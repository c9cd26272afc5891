// What an import says of itself: what was left out, changed or should be looked at, and where. Codes
// and parameters, never prose: the words stand under `problem.` in `locales/`.

import type { ProblemParameters } from "../../core/index.ts";

export type ImportKind = "left_out" | "changed" | "warning";

/** Where something stands in the file. */
export interface CellPlace {
  readonly sheet: string;
  /** As the spreadsheet counts, from 1. */
  readonly row: number;
  /** The header as written; "" for the row as a whole. */
  readonly column: string;
}

export interface ImportEntry extends CellPlace {
  readonly kind: ImportKind;
  readonly code: string;
  readonly parameters: ProblemParameters;
  /** Why, when another part of the project says it. */
  readonly cause?: ImportCause;
}

export interface ImportCause {
  readonly code: string;
  readonly parameters: ProblemParameters;
}

/** What was read. */
export interface ImportCounts {
  readonly sections: number;
  /** By type; only types that occur. */
  readonly questions: Readonly<Record<string, number>>;
  readonly choices: number;
  readonly languages: readonly string[];
  readonly expressions: number;
}

export interface ImportReport {
  readonly entries: readonly ImportEntry[];
  readonly counts: ImportCounts;
}
