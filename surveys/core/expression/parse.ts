// From the source of an expression to its syntax tree: the grammar of XPath 1.0 that XLSForm uses,
// plus `${name}`. Nesting and length are bounded here, so that no later walk can run out of stack.

import type { Result } from "../problem.ts";
import { parseOperand } from "./parse-path.ts";
import { accept, fail, peek, take } from "./parser-state.ts";
import type { Parser } from "./parser-state.ts";
import { NEGATION_PRECEDENCE, PRECEDENCE, isBinaryOperator } from "./syntax.ts";
import type { Expression, ExpressionProblem } from "./syntax.ts";
import { tokenise } from "./tokenise.ts";

const LONGEST_SOURCE = 20_000;
const MOST_TOKENS = 2_000;
const DEEPEST_NESTING = 64;

/**
 * Parses one expression.
 * In: its source, as in a cell of an XLSForm. Out: the tree, or exactly one problem with its place.
 * Source: XPath 1.0 §3 and https://getodk.github.io/xforms-spec/.
 */
export function parseExpression(source: string): Result<Expression, ExpressionProblem> {
  if (source.length > LONGEST_SOURCE) return tooLong(LONGEST_SOURCE);
  const tokens = tokenise(source);
  if (!tokens.ok) return tokens;
  if (tokens.value.length > MOST_TOKENS) {
    return tooLong(tokens.value[MOST_TOKENS]?.offset ?? source.length);
  }
  const parser: Parser = {
    tokens: tokens.value,
    nested: parseNested,
    at: 0,
    depth: 0,
    problem: undefined,
  };
  const expression = parseNested(parser);
  if (peek(parser).kind !== "end") fail(parser, "expression.unexpected", seen(parser));
  if (parser.problem !== undefined) return { ok: false, problems: [parser.problem] };
  return { ok: true, value: expression };
}

function tooLong(offset: number): Result<never, ExpressionProblem> {
  return { ok: false, problems: [{ code: "expression.too_long", offset, parameters: {} }] };
}

function seen(parser: Parser): { readonly found: string } {
  return { found: peek(parser).text };
}

function parseNested(parser: Parser): Expression {
  if (parser.depth >= DEEPEST_NESTING) {
    return fail(parser, "expression.too_deep", { most: DEEPEST_NESTING });
  }
  parser.depth += 1;
  const expression = parseOperators(parser, 1);
  parser.depth -= 1;
  return expression;
}

function parseOperators(parser: Parser, loosest: number): Expression {
  let left = parseUnary(parser);
  for (;;) {
    const { kind, text, offset } = peek(parser);
    if ((kind !== "symbol" && kind !== "name") || !isBinaryOperator(text)) return left;
    const precedence = PRECEDENCE[text];
    if (precedence < loosest || precedence > NEGATION_PRECEDENCE) return left;
    take(parser);
    const right = parseOperators(parser, precedence + 1);
    left = { kind: "binary", operator: text, left, right, offset };
  }
}

function parseUnary(parser: Parser): Expression {
  const { offset } = peek(parser);
  if (!accept(parser, "-")) return parseUnion(parser);
  if (parser.depth >= DEEPEST_NESTING) {
    return fail(parser, "expression.too_deep", { most: DEEPEST_NESTING });
  }
  parser.depth += 1;
  const operand = parseUnary(parser);
  parser.depth -= 1;
  return { kind: "negation", operand, offset };
}

function parseUnion(parser: Parser): Expression {
  let left = parseOperand(parser);
  for (;;) {
    const { offset } = peek(parser);
    if (!accept(parser, "|")) return left;
    const right = parseOperand(parser);
    left = { kind: "binary", operator: "|", left, right, offset };
  }
}
