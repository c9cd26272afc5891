// What a converter of XLSForms would refuse or complain of, with its place. For tests and scripts:
// the codes are not shown to people of the panel.

export type FaultCode =
  | "ambiguous_reference"
  | "bad_appearance_list"
  | "bad_attribute_name"
  | "bad_boolean"
  | "bad_expression"
  | "bad_list_name"
  | "bad_name"
  | "bad_parameter"
  | "bad_reference"
  | "bad_trigger"
  | "cell_without_header"
  | "choice_without_label"
  | "default_language_not_a_column"
  | "duplicate_choice"
  | "duplicate_column"
  | "duplicate_name"
  | "duplicate_sheet"
  | "filter_in_table"
  | "filter_with_other"
  | "language_beside_none"
  | "language_spelled_twice"
  | "language_without_code"
  | "missing_calculation"
  | "missing_column"
  | "missing_list"
  | "missing_name"
  | "missing_setting"
  | "missing_sheet"
  | "missing_type"
  | "name_differs_in_case_only"
  | "generated_name_taken"
  | "no_label"
  | "required_container"
  | "reserved_name"
  | "space_in_choice"
  | "typographic_quotes"
  | "unknown_column"
  | "unknown_name"
  | "unknown_type"
  | "unmatched_begin"
  | "unmatched_end";

export interface XlsformFault {
  /** A warning does not keep a form from being converted. */
  readonly severity: "error" | "warning";
  readonly code: FaultCode;
  readonly sheet: string;
  /** As a spreadsheet counts, from 1; 0 is the sheet as a whole. */
  readonly row: number;
  /** The header as written; "" is the row as a whole. */
  readonly column: string;
  /** The word at fault. */
  readonly found: string;
}

export interface FaultPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: string;
}

export class FaultLog {
  readonly faults: XlsformFault[] = [];

  error(place: FaultPlace, code: FaultCode, found = ""): void {
    this.faults.push({ severity: "error", code, ...place, found });
  }

  warn(place: FaultPlace, code: FaultCode, found = ""): void {
    this.faults.push({ severity: "warning", code, ...place, found });
  }
}
