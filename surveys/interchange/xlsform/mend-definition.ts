// What the engine finds wrong with a definition that was read, mended by leaving out as little as
// possible: an expression, a default, a placeholder. What cannot be mended so is reported.

import {
  compileDefinition,
  EXPRESSION_PROPERTIES,
  type Definition,
  type DefinitionProblem,
} from "../../core/index.ts";
import { readDefinition } from "../schema.ts";
import type { LooseItem } from "./build-items.ts";
import type { Draft } from "./draft-items.ts";
import { excerpt, type ImportLog } from "./import-log.ts";
import type { CellPlace, ImportCause } from "./import-report.ts";
import { COLUMN_RULES, isRecord, isText } from "./item-columns.ts";
import { withoutPlaceholders } from "./placeholders.ts";
import type { Row } from "./sheet-rows.ts";

export interface Loose {
  readonly definition: Record<string, unknown> & { readonly items: readonly LooseItem[] };
  readonly drafts: ReadonlyMap<string, Draft>;
  readonly settings: Row;
  /** Names of rows that the model has no place for. */
  readonly leftOut: ReadonlySet<string>;
  readonly log: ImportLog;
}

/** Each round mends every fault that can be mended; a knot of cycles shows one fault a round. */
const MOST_ROUNDS = 40;

/** The definition, mended; undefined when even its shape cannot be had. */
export function mendDefinition(loose: Loose): Definition | undefined {
  for (let round = 0; ; round++) {
    const read = readDefinition(loose.definition);
    if (!read.ok) {
      reportAll(loose, read.problems);
      return undefined;
    }
    const compiled = compileDefinition(read.value);
    if (compiled.ok) return read.value;
    const items = itemsByName(loose.definition.items);
    const isMended = compiled.problems.filter((problem) => mend(loose, items, problem)).length > 0;
    if (!isMended || round >= MOST_ROUNDS) {
      reportAll(loose, compiled.problems);
      return read.value;
    }
  }
}

function itemsByName(items: readonly LooseItem[]): ReadonlyMap<string, LooseItem> {
  return new Map(
    everyItem(items).flatMap((item) => (isText(item["name"]) ? [[item["name"], item]] : [])),
  );
}

function everyItem(items: readonly LooseItem[]): readonly LooseItem[] {
  return items.flatMap((item) => {
    const inside = item["items"];
    return [item, ...(Array.isArray(inside) ? everyItem(inside.filter(isRecord)) : [])];
  });
}

/** Whether anything was changed because of a problem. */
function mend(
  loose: Loose,
  items: ReadonlyMap<string, LooseItem>,
  problem: DefinitionProblem,
): boolean {
  const { property = "", code } = problem;
  if (property === "regionQuestion") return mendRegion(loose, problem);
  const item = items.get(problem.item ?? "");
  if (item === undefined) return false;
  if (code === "definition.calculation_missing") return becomeHidden(loose, item, problem);
  if (property === "list") return becomeText(loose, item, problem);
  if (/^definition\.range_/.test(code)) return becomeNumber(loose, item, problem);
  if (!(property in item)) return false;
  if (isExpression(property)) return leaveOut(loose, item, problem);
  if (REMOVABLE.has(property)) return leaveOut(loose, item, problem);
  return mendText(loose, item, problem);
}

const REMOVABLE: ReadonlySet<string> = new Set(["trigger", "matrix", "refusable", "orOther"]);

function isExpression(property: string): boolean {
  return EXPRESSION_PROPERTIES.some((known) => known === property);
}

function leaveOut(loose: Loose, item: LooseItem, problem: DefinitionProblem): boolean {
  const { property = "" } = problem;
  const removed = item[property];
  Reflect.deleteProperty(item, property);
  const details = {
    parameters: { text: excerpt(String(removed)) },
    cause: causeOf(loose, problem),
  };
  loose.log.leftOut(placeOf(loose, problem), codeFor(property, problem), details);
  return true;
}

function codeFor(property: string, { code }: DefinitionProblem): string {
  if (code === "definition.bad_default") return "xlsform.default_left_out";
  return isExpression(property) ? "xlsform.expression_left_out" : "xlsform.property_left_out";
}

function mendText(loose: Loose, item: LooseItem, problem: DefinitionProblem): boolean {
  const { property = "", parameters } = problem;
  const text = item[property];
  const { name } = parameters;
  if (!isText(text) || !isText(name)) return false;
  item[property] = withoutPlaceholders(text, (each) => each !== name);
  const details = { parameters: { name: excerpt(name) }, cause: causeOf(loose, problem) };
  loose.log.changed(placeOf(loose, problem), "xlsform.placeholder_left_out", details);
  return true;
}

function becomeHidden(loose: Loose, item: LooseItem, problem: DefinitionProblem): boolean {
  item["type"] = "hidden";
  delete item["calculation"];
  loose.log.changed(placeOf(loose, problem), "xlsform.calculation_missing");
  return true;
}

function becomeText(loose: Loose, item: LooseItem, problem: DefinitionProblem): boolean {
  const { list } = item;
  item["type"] = "text";
  for (const property of ["list", "orOther", "choiceFilter", "parameters"]) {
    Reflect.deleteProperty(item, property);
  }
  const parameters = { list: excerpt(isText(list) ? list : "") };
  loose.log.changed(placeOf(loose, problem), "xlsform.list_missing", { parameters });
  return true;
}

function becomeNumber(loose: Loose, item: LooseItem, problem: DefinitionProblem): boolean {
  item["type"] = "decimal";
  delete item["parameters"];
  const cause = causeOf(loose, problem);
  loose.log.changed(placeOf(loose, problem), "xlsform.range_is_number", { cause });
  return true;
}

function mendRegion(loose: Loose, problem: DefinitionProblem): boolean {
  const removed = loose.definition["regionQuestion"];
  delete loose.definition["regionQuestion"];
  const cause = causeOf(loose, problem);
  const place = loose.settings.at("consulta_region_question");
  const parameters = { text: excerpt(String(removed)) };
  loose.log.leftOut(place, "xlsform.property_left_out", { parameters, cause });
  return true;
}

function reportAll(loose: Loose, problems: readonly DefinitionProblem[]): void {
  for (const problem of problems) {
    const { parameters } = problem;
    loose.log.warn(placeOf(loose, problem), problem.code, { parameters });
  }
}

/** Why: what the engine says, or that the name it misses was left out of the import. */
function causeOf({ leftOut }: Loose, { code, parameters }: DefinitionProblem): ImportCause {
  const { name, reason } = parameters;
  if (code === "expression.unknown_name" && isText(name) && leftOut.has(name)) {
    return { code: "xlsform.name_left_out", parameters: { name } };
  }
  return isText(reason) ? { code: reason, parameters: {} } : { code, parameters };
}

const SETTING_COLUMNS: ReadonlyMap<string, string> = new Map([
  ["privacyNotice", "consulta_privacy_notice"],
]);

function placeOf({ drafts, settings }: Loose, problem: DefinitionProblem): CellPlace {
  const { item, property } = problem;
  const draft = item === undefined ? undefined : drafts.get(item);
  if (draft === undefined) return settings.at(SETTING_COLUMNS.get(property ?? ""));
  const rule = COLUMN_RULES.find((each) => each.property === property);
  const column = property === "list" || property === "orOther" ? "type" : rule?.column;
  return draft.row.at(column ?? property ?? "");
}
