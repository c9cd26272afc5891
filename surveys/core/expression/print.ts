// From a syntax tree back to source: the one spelling of an expression. Parsing what is printed
// gives the same tree, offsets apart.

import { ANY_NODE, NEGATION_PRECEDENCE, PRECEDENCE } from "./syntax.ts";
import type { Expression, Path, Step } from "./syntax.ts";
import { numberText } from "./value.ts";

const QUOTES: readonly (readonly [string, string])[] = [
  ["'", "'"],
  ['"', '"'],
  ["\u201c", "\u201d"],
  ["\u2018", "\u2019"],
];

/**
 * Prints an expression.
 * In: a tree made by `parseExpression`. Out: source that parses to the same tree.
 * A text with all four closing quotes, which no source can hold, is printed as a `concat()`.
 */
export function printExpression(expression: Expression): string {
  switch (expression.kind) {
    case "number":
      return numberText(expression.value);
    case "text":
      return printText(expression.value);
    case "reference":
      return `\${${expression.lastSaved ? "last-saved#" : ""}${expression.name}}`;
    case "negation":
      return `-${printBound(expression.operand, NEGATION_PRECEDENCE)}`;
    case "binary": {
      const { operator, left, right } = expression;
      const precedence = PRECEDENCE[operator];
      return `${printBound(left, precedence)} ${operator} ${printBound(right, precedence + 1)}`;
    }
    case "call":
      return `${expression.name}(${expression.arguments.map(printExpression).join(", ")})`;
    case "filter":
      return printPrimary(expression.source) + expression.predicates.map(printPredicate).join("");
    case "path":
      return printStart(expression.start) + expression.steps.map(printStep).join("/");
  }
}

function printBound(expression: Expression, loosest: number): string {
  const printed = printExpression(expression);
  return precedenceOf(expression) < loosest ? `(${printed})` : printed;
}

function precedenceOf(expression: Expression): number {
  if (expression.kind === "binary") return PRECEDENCE[expression.operator];
  return expression.kind === "negation" ? NEGATION_PRECEDENCE : Infinity;
}

function printPrimary(expression: Expression): string {
  const printed = printExpression(expression);
  const bare = expression.kind === "reference" || expression.kind === "call";
  return bare ? printed : `(${printed})`;
}

function printStart(start: Path["start"]): string {
  if (start === "root") return "/";
  if (start === "here") return "";
  const printed = start.kind === "filter" ? printExpression(start) : printPrimary(start);
  return `${printed}/`;
}

function printStep({ axis, name, predicates }: Step): string {
  if (name === ANY_NODE && predicates.length === 0) {
    return axis === "self" ? "." : "..";
  }
  const test = axis === "child" ? name : `${axis}::${name}`;
  return test + predicates.map(printPredicate).join("");
}

function printPredicate(predicate: Expression): string {
  return `[${printExpression(predicate)}]`;
}

function printText(value: string): string {
  for (const [opening, closing] of QUOTES) {
    if (!value.includes(closing)) return opening + value + closing;
  }
  const pieces = value.split("'").map((piece) => printText(piece));
  return `concat(${pieces.join(`, "'", `)})`;
}
