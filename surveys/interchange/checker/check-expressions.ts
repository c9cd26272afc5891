// Expressions and references: every `${name}` is one name of the form, every expression is closed.

import { parseExpression } from "../../core/index.ts";
import { isFlag } from "./check-questions.ts";
import type { SheetTable, TableRow } from "./sheet-table.ts";
import type { Column, SheetKind } from "./xlsform-columns.ts";
import type { FaultLog } from "./xlsform-fault.ts";

const EXPRESSIONS: Readonly<Record<SheetKind, readonly string[]>> = {
  survey: ["relevant", "constraint", "calculation", "choice_filter", "repeat_count"],
  choices: [],
  settings: ["instance_name"],
};
const FLAGS_OR_EXPRESSIONS = ["required", "read_only"];
/** Only what is shown of a choice is filled in. */
const FILLED_IN_CHOICES = /^(?:label|media::)/;
/** A default that is computed, as pyxform tells it from a text: a reference or a call. */
const DYNAMIC = /\$\{|^[a-z:-]+\(.*\)$/;
const OPENING = /\$\{/g;
/** What a converter takes for a literal of an expression, in labels too. */
const LITERAL = /"[^"]*"|'[^']*'/g;
const REFERENCE = /\$\{(?:last-saved#)?([\p{L}_][\p{L}\p{N}_.-]*)\}/gu;
const TYPOGRAPHIC = /[\u2018\u2019\u201c\u201d]/;

/** How often each name stands in the survey. */
export type NameCounts = ReadonlyMap<string, number>;

export function checkExpressions(table: SheetTable, names: NameCounts, log: FaultLog): void {
  for (const row of table.rows) {
    for (const column of table.columns) {
      const cell = { row, column, text: row.cell(column) };
      if (cell.text.includes("${")) checkOpenings(cell, log);
      if (isFilledIn(table.kind, column.name)) checkReferences(cell, names, log);
      if (isExpression(table.kind, cell)) checkSyntax(cell, log);
    }
  }
}

interface FilledCell {
  readonly row: TableRow;
  readonly column: Column;
  readonly text: string;
}

function placeOf({ row, column }: FilledCell) {
  return { ...row.place(), column: column.written };
}

function isFilledIn(kind: SheetKind, column: string): boolean {
  if (kind === "choices") return FILLED_IN_CHOICES.test(column);
  return kind === "survey" ? !column.startsWith("consulta_") : EXPRESSIONS[kind].includes(column);
}

function isExpression(kind: SheetKind, { column: { name }, text }: FilledCell): boolean {
  if (text === "") return false;
  if (EXPRESSIONS[kind].includes(name)) return true;
  if (kind !== "survey") return false;
  if (FLAGS_OR_EXPRESSIONS.includes(name)) return !isFlag(text);
  return name === "default" && DYNAMIC.test(text);
}

function checkSyntax(cell: FilledCell, log: FaultLog): void {
  if (!parseExpression(cell.text).ok) log.error(placeOf(cell), "bad_expression", cell.text);
  if (TYPOGRAPHIC.test(cell.text)) log.warn(placeOf(cell), "typographic_quotes", cell.text);
}

/** Converters look for open references in every cell, their own columns or not. */
function checkOpenings(cell: FilledCell, log: FaultLog): void {
  const text = cell.text.replace(LITERAL, "");
  const closed = [...text.matchAll(REFERENCE)].length;
  if (closed < [...text.matchAll(OPENING)].length) {
    log.error(placeOf(cell), "bad_reference", cell.text);
  }
}

function checkReferences(cell: FilledCell, names: NameCounts, log: FaultLog): void {
  for (const [, name = ""] of cell.text.matchAll(REFERENCE)) {
    const count = names.get(name) ?? 0;
    if (count === 0) log.error(placeOf(cell), "unknown_name", name);
    if (count > 1) log.error(placeOf(cell), "ambiguous_reference", name);
  }
}
