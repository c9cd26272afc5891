// What can be known of an operand before evaluation: whether it can be the kind that a function or
// an operator takes.

import { unknownDateCode } from "./functions/date-format.ts";
import type { ParameterKind, ValueKind } from "./function-rule.ts";
import { FUNCTIONS } from "./function-table.ts";
import { itemNamed } from "./named-argument.ts";
import { readPattern } from "./regex-safety.ts";
import type { Expression } from "./syntax.ts";
import { toNumber } from "./value.ts";

export type ItemKind = "text" | "number" | "date" | "choices" | "group" | "repeat";

/** A fault of an operand, without its place. */
interface OperandFault {
  readonly code: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** Kind of an item named in the form; undefined for columns of lists and unknown names. */
type KindOf = (expression: Expression) => ItemKind | undefined;

/** The kind of value an expression gives, as far as its form tells. */
function valueKind(expression: Expression): ValueKind {
  switch (expression.kind) {
    case "number":
    case "negation":
      return "number";
    case "text":
      return "text";
    case "reference":
      return expression.lastSaved ? "text" : "nodes";
    case "filter":
    case "path":
      return "nodes";
    case "call":
      return FUNCTIONS.get(expression.name)?.result ?? "any";
    case "binary": {
      const { operator } = expression;
      if (operator === "|") return "nodes";
      return /^(?:[-+*]|div|mod)$/.test(operator) ? "number" : "boolean";
    }
  }
}

/** The fault of an operand that cannot be what is expected of it. */
export function operandFault(
  expression: Expression,
  expected: ParameterKind,
  kindOf: KindOf,
): OperandFault | undefined {
  const fits = FITS[expected](expression, kindOf);
  if (typeof fits === "object") return fits;
  return fits ? undefined : { code: "expression.wrong_type", parameters: { expected } };
}

type Fit = (expression: Expression, kindOf: KindOf) => boolean | OperandFault;

const holdsValue: Fit = (expression, kindOf) => {
  const kind = kindOf(expression);
  return kind !== "group" && kind !== "repeat";
};

const isNodeSet: Fit = (expression) => ["nodes", "any"].includes(valueKind(expression));

const canBeNumber: Fit = (expression, kindOf) =>
  expression.kind === "text"
    ? !Number.isNaN(toNumber(expression.value))
    : holdsValue(expression, kindOf);

const isLiteral: Fit = (expression) =>
  expression.kind === "text" || { code: "expression.name_not_literal", parameters: {} };

const FITS: Readonly<Record<ParameterKind, Fit>> = {
  any: () => true,
  text: holdsValue,
  number: canBeNumber,
  moment: (expression, kindOf) =>
    valueKind(expression) !== "boolean" &&
    ((expression.kind === "text" && expression.value === "") || canBeNumber(expression, kindOf)),
  list: (expression, kindOf) =>
    !["number", "boolean"].includes(valueKind(expression)) && holdsValue(expression, kindOf),
  nodes: isNodeSet,
  values: (expression, kindOf) =>
    isNodeSet(expression, kindOf) === true && holdsValue(expression, kindOf),
  name: (expression) => itemNamed(expression) !== undefined,
  repeat: (expression, kindOf) =>
    itemNamed(expression) !== undefined && (kindOf(expression) ?? "repeat") === "repeat",
  listName: isLiteral,
  columnName: isLiteral,
  choiceQuestion: (expression) => expression.kind === "text" || itemNamed(expression) !== undefined,
  dateFormat: (expression) => {
    const code = expression.kind === "text" ? unknownDateCode(expression.value) : undefined;
    return (
      code === undefined || { code: "expression.unknown_date_code", parameters: { found: code } }
    );
  },
  pattern: (expression) => {
    if (expression.kind !== "text") {
      return { code: "expression.pattern_not_literal", parameters: {} };
    }
    const read = readPattern(expression.value);
    return read.ok || { code: read.code, parameters: {} };
  },
};
