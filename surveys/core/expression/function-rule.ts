// What the checker and the compiler know of a function.

import type { Evaluator } from "./run.ts";
import type { FunctionCall } from "./syntax.ts";

/**
 * What a parameter takes. `values`: nodes that hold values, no groups; `list`: a space-separated
 * list; `repeat`, `name`: a reference to one.
 */
export type ParameterKind =
  | "any"
  | "text"
  | "number"
  | "moment"
  | "list"
  | "nodes"
  | "values"
  | "name"
  | "repeat"
  | "dateFormat"
  | "pattern"
  | "listName"
  | "columnName"
  | "choiceQuestion";

export type ValueKind = "text" | "number" | "boolean" | "nodes" | "any";

export interface PreparedCall {
  readonly call: FunctionCall;
  readonly operands: readonly Evaluator[];
}

export interface FunctionRule {
  /** The last ones (`repeating`, at least one) serve every further argument in turn. */
  readonly parameters: readonly ParameterKind[];
  readonly repeating?: number;
  readonly least: number;
  readonly most: number;
  readonly result: ValueKind;
  readonly compile: (prepared: PreparedCall) => Evaluator;
}

export type FunctionFamily = Readonly<Record<string, FunctionRule>>;
/** Functions by name. */
export type FunctionTable = ReadonlyMap<string, FunctionRule>;

/** The functions of several families together; of two with one name the later counts. */
export function tableOf(families: readonly FunctionFamily[]): FunctionTable {
  return new Map(families.flatMap((family) => Object.entries(family)));
}

/** What the argument at a place must be. */
export function parameterAt(rule: FunctionRule, place: number): ParameterKind {
  const { parameters, repeating = 1 } = rule;
  if (place < parameters.length) return parameters[place] ?? "any";
  const from = parameters.length - repeating;
  return parameters[from + ((place - from) % repeating)] ?? "any";
}
