// Operands of an expression: literals, references, calls, and the paths and predicates on them.

import { accept, expect, fail, peek, stands, take } from "./parser-state.ts";
import type { Parser } from "./parser-state.ts";
import { referenceTo } from "./reference.ts";
import { ANY_CHILD, ANY_NODE } from "./syntax.ts";
import type { Axis, Expression, FunctionCall, Path, Step } from "./syntax.ts";

const AXES: ReadonlyMap<string, Axis> = new Map([
  ["child", "child"],
  ["parent", "parent"],
  ["self", "self"],
]);

/** Parses one operand with its predicates and path. */
export function parseOperand(parser: Parser): Expression {
  const token = peek(parser);
  if (token.kind === "number") return parseNumber(parser);
  if (token.kind === "text") {
    return { kind: "text", value: take(parser).text, offset: token.offset };
  }
  if (token.kind === "reference") {
    return parseBehind(parser, referenceTo(take(parser).text, token.offset));
  }
  if (accept(parser, "(")) {
    const inside = parser.nested(parser);
    expect(parser, ")");
    return parseBehind(parser, inside);
  }
  if (token.kind === "name" && stands(parser, "(", 1) && token.text !== "node") {
    return parseBehind(parser, parseCall(parser));
  }
  return parseLocationPath(parser);
}

function parseNumber(parser: Parser): Expression {
  const { text, offset } = peek(parser);
  const value = Number(text);
  if (!Number.isFinite(value)) return fail(parser, "expression.number_too_large");
  take(parser);
  return { kind: "number", value, offset };
}

function parseCall(parser: Parser): FunctionCall {
  const { text: name, offset } = take(parser);
  const given: Expression[] = [];
  expect(parser, "(");
  if (!accept(parser, ")")) {
    do given.push(parser.nested(parser));
    while (accept(parser, ","));
    expect(parser, ")");
  }
  return { kind: "call", name, arguments: given, offset };
}

function parseBehind(parser: Parser, operand: Expression): Expression {
  const predicates = parsePredicates(parser);
  const { offset } = operand;
  const start: Expression =
    predicates.length === 0 ? operand : { kind: "filter", source: operand, predicates, offset };
  if (stands(parser, "//")) return fail(parser, "expression.axis_unsupported", { axis: "//" });
  return accept(parser, "/") ? { kind: "path", start, steps: parseSteps(parser), offset } : start;
}

function parseLocationPath(parser: Parser): Expression {
  const { offset } = peek(parser);
  if (stands(parser, "//")) return fail(parser, "expression.axis_unsupported", { axis: "//" });
  const start: Path["start"] = accept(parser, "/") ? "root" : "here";
  return { kind: "path", start, steps: parseSteps(parser), offset };
}

function parseSteps(parser: Parser): readonly Step[] {
  const steps: Step[] = [];
  do steps.push(parseStep(parser));
  while (accept(parser, "/"));
  if (stands(parser, "//")) fail(parser, "expression.axis_unsupported", { axis: "//" });
  return steps;
}

function parseStep(parser: Parser): Step {
  const { offset } = peek(parser);
  if (accept(parser, ".")) return { axis: "self", name: ANY_NODE, predicates: [], offset };
  if (accept(parser, "..")) return { axis: "parent", name: ANY_NODE, predicates: [], offset };
  const axis = parseAxis(parser);
  const name = parseNodeTest(parser) ?? (axis === "child" ? ANY_CHILD : ANY_NODE);
  return { axis, name, predicates: parsePredicates(parser), offset };
}

function parseAxis(parser: Parser): Axis {
  const { kind, text } = peek(parser);
  if (stands(parser, "@")) fail(parser, "expression.axis_unsupported", { axis: "@" });
  if (kind !== "name" || !stands(parser, "::", 1)) return "child";
  const axis = AXES.get(text);
  if (axis === undefined) fail(parser, "expression.axis_unsupported", { axis: text });
  parser.at = Math.min(parser.at + 2, parser.tokens.length - 1);
  return axis ?? "child";
}

/** Name of the nodes a step takes, undefined for any. */
function parseNodeTest(parser: Parser): string | undefined {
  if (accept(parser, "*")) return undefined;
  const { kind, text } = peek(parser);
  if (kind === "end") {
    fail(parser, "expression.operand_missing");
    return undefined;
  }
  if (kind !== "name") {
    fail(parser, "expression.unexpected", { found: text });
    return undefined;
  }
  take(parser);
  if (text !== "node" || !accept(parser, "(")) return text;
  expect(parser, ")");
  return undefined;
}

function parsePredicates(parser: Parser): readonly Expression[] {
  const predicates: Expression[] = [];
  while (accept(parser, "[")) {
    predicates.push(parser.nested(parser));
    expect(parser, "]");
  }
  return predicates;
}
