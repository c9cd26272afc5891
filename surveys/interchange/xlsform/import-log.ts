// The log that an import keeps while it reads, from which its report is made.

import type { ProblemParameters } from "../../core/index.ts";
import type { CellPlace, ImportEntry, ImportCause } from "./import-report.ts";

interface Details {
  readonly parameters?: ProblemParameters;
  readonly cause?: ImportCause;
}

/** Collects the entries of a report while a file is read. */
export class ImportLog {
  private readonly entries: ImportEntry[] = [];
  private readonly sheets: readonly string[];

  /** @param sheets names of the sheets in their order */
  constructor(sheets: readonly string[] = []) {
    this.sheets = sheets;
  }

  /** The entries as somebody reads the file: by sheet and row. */
  inOrder(): readonly ImportEntry[] {
    const place = ({ sheet }: ImportEntry): number => this.sheets.indexOf(sheet);
    return this.entries.toSorted((one, other) => place(one) - place(other) || one.row - other.row);
  }

  leftOut(place: CellPlace, code: string, details: Details = {}): void {
    this.add({ ...place, kind: "left_out", code, parameters: {}, ...details });
  }

  changed(place: CellPlace, code: string, details: Details = {}): void {
    this.add({ ...place, kind: "changed", code, parameters: {}, ...details });
  }

  warn(place: CellPlace, code: string, details: Details = {}): void {
    this.add({ ...place, kind: "warning", code, parameters: {}, ...details });
  }

  private add(entry: ImportEntry): void {
    this.entries.push(entry);
  }
}

const LONGEST_EXCERPT = 80;

/** A text of the file as a parameter: short, so that a report cannot grow with its input. */
export function excerpt(text: string): string {
  if (text.length <= LONGEST_EXCERPT) return text;
  return `${text.slice(0, LONGEST_EXCERPT).replace(/[\ud800-\udbff]$/, "")}…`;
}
