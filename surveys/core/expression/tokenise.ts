// Cuts the source of an expression into tokens. Whether a name is an operator, a function or a
// path step is decided by the parser, from where it stands (XPath 1.0 §3.7).

import type { Result } from "../problem.ts";
import { NAME, REFERENCE } from "./reference.ts";
import type { ExpressionProblem } from "./syntax.ts";

export interface Token {
  readonly kind: "number" | "text" | "name" | "reference" | "symbol" | "end";
  /** The value of a text literal; the inside of `${}`; otherwise the token as written. */
  readonly text: string;
  readonly offset: number;
}

const SPACE = /[\s\u00a0\ufeff]*/y;
const TOKENS: readonly (readonly [Token["kind"], RegExp])[] = [
  ["number", /\d+(?:\.\d*)?|\.\d+/y],
  ["name", new RegExp(`${NAME}(?::(?!:)${NAME})?`, "uy")],
  ["reference", new RegExp(REFERENCE, "uy")],
  ["symbol", /\.\.|\/\/|::|!=|<=|>=|[()[\],/|+\-=<>*.@]/y],
];

/** Typographic quotes come from word processors: forms are full of them. */
const CLOSING_QUOTES: Readonly<Record<string, string>> = {
  "'": "'",
  '"': '"',
  "\u2018": "\u2019'",
  "\u2019": "\u2019'",
  "\u201c": '\u201d"',
  "\u201d": '\u201d"',
};

/** Tokens of a source, the last of kind `end`, or the first place that is none. */
export function tokenise(source: string): Result<readonly Token[], ExpressionProblem> {
  const tokens: Token[] = [];
  let at = skipSpace(source, 0);
  while (at < source.length) {
    const read = readText(source, at) ?? readToken(source, at);
    if ("code" in read) return { ok: false, problems: [read] };
    tokens.push(read.token);
    at = skipSpace(source, read.end);
  }
  tokens.push({ kind: "end", text: "", offset: source.length });
  return { ok: true, value: tokens };
}

interface Reading {
  readonly token: Token;
  readonly end: number;
}

function skipSpace(source: string, at: number): number {
  SPACE.lastIndex = at;
  SPACE.test(source);
  return SPACE.lastIndex;
}

function readToken(source: string, at: number): Reading | ExpressionProblem {
  for (const [kind, form] of TOKENS) {
    form.lastIndex = at;
    const match = form.exec(source);
    if (match !== null) {
      return { token: { kind, text: match[1] ?? match[0], offset: at }, end: form.lastIndex };
    }
  }
  if (source.startsWith("${", at)) {
    return { code: "expression.reference_malformed", offset: at, parameters: {} };
  }
  const character = String.fromCodePoint(source.codePointAt(at) ?? 0);
  return { code: "expression.unexpected_character", offset: at, parameters: { character } };
}

function readText(source: string, at: number): Reading | ExpressionProblem | undefined {
  const closing = CLOSING_QUOTES[source.charAt(at)];
  if (closing === undefined) return undefined;
  for (const quote of closing) {
    const end = source.indexOf(quote, at + 1);
    if (end >= 0) {
      const token: Token = { kind: "text", text: source.slice(at + 1, end), offset: at };
      return { token, end: end + 1 };
    }
  }
  return { code: "expression.text_not_closed", offset: at, parameters: {} };
}
