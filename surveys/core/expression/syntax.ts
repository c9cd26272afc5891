// The syntax tree of an XLSForm expression, as plain data, and the fault an expression can have.
// It says nothing about what an expression means: that is `evaluate.ts`.

import type { ProblemParameters } from "../problem.ts";

/** A fault of an expression; `offset` counts UTF-16 code units of its source. */
export interface ExpressionProblem {
  readonly code: string;
  readonly offset: number;
  readonly parameters: ProblemParameters;
}

export type ArithmeticOperator = "+" | "-" | "*" | "div" | "mod";
export type RelationalOperator = "<" | "<=" | ">" | ">=";
export type BinaryOperator =
  "or" | "and" | "=" | "!=" | RelationalOperator | ArithmeticOperator | "|";

interface Located {
  readonly offset: number;
}

interface NumberLiteral extends Located {
  readonly kind: "number";
  readonly value: number;
}

interface TextLiteral extends Located {
  readonly kind: "text";
  readonly value: string;
}

/** `${name}` or `${last-saved#name}`. */
export interface Reference extends Located {
  readonly kind: "reference";
  readonly name: string;
  readonly lastSaved: boolean;
}

interface Negation extends Located {
  readonly kind: "negation";
  readonly operand: Expression;
}

export interface BinaryExpression extends Located {
  readonly kind: "binary";
  readonly operator: BinaryOperator;
  readonly left: Expression;
  readonly right: Expression;
}

export interface FunctionCall extends Located {
  readonly kind: "call";
  readonly name: string;
  readonly arguments: readonly Expression[];
}

/** A node-set with predicates behind it, e.g. `${members}[1]`. */
export interface Filter extends Located {
  readonly kind: "filter";
  readonly source: Expression;
  readonly predicates: readonly Expression[];
}

export type Axis = "child" | "parent" | "self";

/** Name of a step that takes any node: `.` and `..`, and `*` among children. */
export const ANY_NODE = "node()";
export const ANY_CHILD = "*";

/** One step of a path. `.` is the self axis and `..` the parent axis with `ANY_NODE`. */
export interface Step extends Located {
  readonly axis: Axis;
  readonly name: string;
  readonly predicates: readonly Expression[];
}

/** A path from the root (`/data/a`), from here (`../a`) or from a node-set (`current()/../a`). */
export interface Path extends Located {
  readonly kind: "path";
  readonly start: "root" | "here" | Expression;
  /** At least one. */
  readonly steps: readonly Step[];
}

export type Expression =
  | NumberLiteral
  | TextLiteral
  | Reference
  | Negation
  | BinaryExpression
  | FunctionCall
  | Filter
  | Path;

/** How tightly each binary operator binds (XPath 1.0 §3.5); the unary minus stands between. */
export const PRECEDENCE: Readonly<Record<BinaryOperator, number>> = {
  or: 1,
  and: 2,
  "=": 3,
  "!=": 3,
  "<": 4,
  "<=": 4,
  ">": 4,
  ">=": 4,
  "+": 5,
  "-": 5,
  "*": 6,
  div: 6,
  mod: 6,
  "|": 8,
};
export const NEGATION_PRECEDENCE = 7;

/** Whether a word or sign is a binary operator where an operator may stand. */
export function isBinaryOperator(text: string): text is BinaryOperator {
  return Object.hasOwn(PRECEDENCE, text);
}
