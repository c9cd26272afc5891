// Where the parser stands among the tokens, and the first fault it met. After a fault the parser
// stands on the end token, so that every caller runs out of input without a throw.

import type { ProblemParameters } from "../problem.ts";
import type { Expression, ExpressionProblem } from "./syntax.ts";
import type { Token } from "./tokenise.ts";

export interface Parser {
  readonly tokens: readonly Token[];
  /** Parses a whole expression inside parentheses, brackets or an argument. */
  readonly nested: (parser: Parser) => Expression;
  at: number;
  depth: number;
  problem: ExpressionProblem | undefined;
}

const END: Token = { kind: "end", text: "", offset: 0 };

/** The token `ahead` places on; the end token beyond the last. */
export function peek(parser: Parser, ahead = 0): Token {
  return parser.tokens[parser.at + ahead] ?? parser.tokens.at(-1) ?? END;
}

/** The current token, stepping past it unless it is the end. */
export function take(parser: Parser): Token {
  const token = peek(parser);
  if (token.kind !== "end") parser.at += 1;
  return token;
}

/** Whether the token `ahead` is this sign. */
export function stands(parser: Parser, symbol: string, ahead = 0): boolean {
  const token = peek(parser, ahead);
  return token.kind === "symbol" && token.text === symbol;
}

/** Steps past a sign if it stands here. */
export function accept(parser: Parser, symbol: string): boolean {
  const found = stands(parser, symbol);
  if (found) parser.at += 1;
  return found;
}

/** Steps past a sign that must stand here. */
export function expect(parser: Parser, symbol: string): void {
  if (!accept(parser, symbol)) fail(parser, "expression.expected", { symbol });
}

/** Records the first fault and moves to the end token. */
export function fail(parser: Parser, code: string, parameters: ProblemParameters = {}): Expression {
  const { offset } = peek(parser);
  parser.problem ??= { code, offset, parameters };
  parser.at = parser.tokens.length - 1;
  return { kind: "text", value: "", offset };
}
