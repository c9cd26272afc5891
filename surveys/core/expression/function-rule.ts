// What the checker and the compiler know of a function, and how its evaluator is made from those
// of its arguments.

import { numberOf, textOf } from "./run.ts";
import type { Context, Evaluator } from "./run.ts";
import type { FunctionCall } from "./syntax.ts";
import type { Value } from "./value.ts";

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

const emptyText: Evaluator = () => "";

/** Evaluator of an argument; of an absent one the empty text. */
export function operandAt({ operands }: PreparedCall, place: number): Evaluator {
  return operands[place] ?? emptyText;
}

/** Evaluator of the first argument, or of the node the expression stands on when there is none. */
export function operandOrHere({ operands }: PreparedCall): Evaluator {
  return operands[0] ?? ((context: Context) => [context.node]);
}

/** Compiles a function of up to three texts. */
export function onTexts(
  apply: (first: string, second: string, third: string) => Value,
): FunctionRule["compile"] {
  return (prepared) => {
    const [first, second, third] = [0, 1, 2].map((place) => operandAt(prepared, place));
    if (first === undefined || second === undefined || third === undefined) return emptyText;
    return (context) =>
      apply(textOf(first, context), textOf(second, context), textOf(third, context));
  };
}

/** Compiles a function of one or two numbers; an absent second one is 0. */
export function onNumbers(apply: (first: number, second: number) => number) {
  return (prepared: PreparedCall): Evaluator => {
    const first = operandAt(prepared, 0);
    const second = prepared.operands[1];
    if (second === undefined) return (context) => apply(numberOf(first, context), 0);
    return (context) => apply(numberOf(first, context), numberOf(second, context));
  };
}
