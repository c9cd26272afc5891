/** A spreadsheet as plain text: what every reader gives and every writer takes. */
export interface Sheet {
  readonly name: string;
  /** rows[0] is the first row of the sheet (usually headers); "" where empty; trailing empty cells may be absent. */
  readonly rows: readonly (readonly string[])[];
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
}
