// Checks an expression against the definition it stands in, before anybody answers: names, lists,
// functions, numbers of arguments, and kinds where the expression alone tells. Cycles between
// expressions are not seen from here.

import type { ProblemParameters } from "../problem.ts";
import { operandFault } from "./check-arguments.ts";
import type { ItemKind } from "./check-arguments.ts";
import { FUNCTIONS } from "./function-table.ts";
import { parameterAt } from "./function-rule.ts";
import type { FunctionRule, ParameterKind } from "./function-rule.ts";
import { listOf } from "./list-context.ts";
import type { ListContext } from "./list-context.ts";
import { itemNamed, questionNamed } from "./named-argument.ts";
import { isNamed, stepsBelowRoot } from "./references.ts";
import type {
  BinaryExpression,
  BinaryOperator,
  Expression,
  ExpressionProblem,
  FunctionCall,
  Path,
  Step,
} from "./syntax.ts";

export interface CheckEnvironment {
  kindOf(name: string): ItemKind | undefined;
  listExists(list: string): boolean;
  /** Asked for columns other than `name` and `label`; absent: every column is taken for known. */
  listHasColumn?(list: string, column: string): boolean;
}

/**
 * Checks an expression.
 * In: a parsed expression and what the definition holds. Out: every problem with its offset, in the
 * order of the source; none when it is sound. Codes: `expression.unknown_function`, `wrong_arity`,
 * `unknown_name`, `unknown_list`, `unknown_column`, `wrong_type`,
 * `name_not_literal`, `unknown_date_code`, `pattern_*`.
 */
export function checkExpression(
  expression: Expression,
  environment: CheckEnvironment,
): readonly ExpressionProblem[] {
  const check: Check = { environment, problems: [], around: false };
  walk(expression, check);
  return check.problems.toSorted((one, other) => one.offset - other.offset);
}

interface Check {
  readonly environment: CheckEnvironment;
  readonly problems: ExpressionProblem[];
  /** The list in whose rows the expression stands. */
  readonly around: ListContext;
}

function report(
  check: Check,
  at: { readonly offset: number },
  problem: { readonly code: string; readonly parameters: ProblemParameters },
): void {
  check.problems.push({ ...problem, offset: at.offset });
}

function walk(expression: Expression, check: Check): void {
  switch (expression.kind) {
    case "number":
    case "text":
      return;
    case "reference":
      return checkName(expression.name, expression, check);
    case "negation":
      walk(expression.operand, check);
      return checkOperand(expression.operand, "number", check);
    case "binary":
      return walkBinary(expression, check);
    case "call":
      return walkCall(expression, check);
    case "filter":
      walk(expression.source, check);
      checkOperand(expression.source, "nodes", check);
      return walkPredicates(expression.predicates, expression.source, check);
    case "path":
      return walkPath(expression, check);
  }
}

function checkName(name: string, at: { readonly offset: number }, check: Check): void {
  if (check.environment.kindOf(name) !== undefined) return;
  report(check, at, { code: "expression.unknown_name", parameters: { name } });
}

function checkOperand(operand: Expression, expected: ParameterKind, check: Check): void {
  const { environment, around } = check;
  const fault = operandFault(operand, expected, (expression) => {
    const name = listOf(expression, around) === false ? itemNamed(expression) : undefined;
    return name === undefined ? undefined : environment.kindOf(name);
  });
  if (fault !== undefined) report(check, operand, fault);
}

function operandKind(operator: BinaryOperator): ParameterKind {
  if (operator === "or" || operator === "and") return "any";
  if (operator === "|") return "nodes";
  return operator === "=" || operator === "!=" ? "text" : "number";
}

function walkBinary({ operator, left, right }: BinaryExpression, check: Check): void {
  const expected = operandKind(operator);
  for (const operand of [left, right]) {
    walk(operand, check);
    checkOperand(operand, expected, check);
  }
}

function walkPredicates(predicates: readonly Expression[], source: Expression, check: Check): void {
  const inside = { ...check, around: listOf(source, check.around) };
  for (const predicate of predicates) walk(predicate, inside);
}

function walkPath(path: Path, check: Check): void {
  const { start } = path;
  if (typeof start !== "string") {
    walk(start, check);
    checkOperand(start, "nodes", check);
  }
  const inside = { ...check, around: listOf(path, check.around) };
  const named = stepsBelowRoot(path);
  for (const step of path.steps) {
    if (named.includes(step)) checkStep(step, inside);
    for (const predicate of step.predicates) walk(predicate, inside);
  }
}

const ROW_STEPS: ReadonlySet<string> = new Set(["root", "item", "name", "label"]);

function checkStep(step: Step, check: Check): void {
  const { name } = step;
  const { around, environment } = check;
  if (!isNamed(step)) return;
  if (around === false) return checkName(name, step, check);
  if (around === true || ROW_STEPS.has(name) || !environment.listExists(around)) return;
  if (environment.listHasColumn?.(around, name) ?? true) return;
  const parameters = { list: around, column: name };
  report(check, step, { code: "expression.unknown_column", parameters });
}

function walkCall(call: FunctionCall, check: Check): void {
  const { name } = call;
  const rule = FUNCTIONS.get(name);
  if (rule === undefined) {
    report(check, call, { code: "expression.unknown_function", parameters: { name } });
  } else checkArguments(call, rule, check);
  for (const argument of call.arguments) walk(argument, check);
}

function checkArguments(call: FunctionCall, rule: FunctionRule, check: Check): void {
  const { length } = call.arguments;
  const paired = (length - rule.least) % (rule.repeating ?? 1) === 0;
  if (length < rule.least || length > rule.most || !paired) {
    const { least, most } = rule;
    const parameters = { name: call.name, least, most, given: length };
    return report(check, call, { code: "expression.wrong_arity", parameters });
  }
  for (const [place, argument] of call.arguments.entries()) {
    const expected = parameterAt(rule, place);
    checkOperand(argument, expected, check);
    if (argument.kind === "text") checkLiteral(argument.value, expected, { call, argument, check });
    if (expected === "choiceQuestion") checkChoiceQuestion(argument, check);
  }
}

interface LiteralPlace {
  readonly call: FunctionCall;
  readonly argument: Expression;
  readonly check: Check;
}

function checkLiteral(value: string, expected: ParameterKind, place: LiteralPlace): void {
  const { call, argument, check } = place;
  const { environment } = check;
  const written = value.trim();
  if (expected === "listName" && !environment.listExists(written)) {
    const parameters = { list: written };
    report(check, argument, { code: "expression.unknown_list", parameters });
  }
  const [list] = call.arguments;
  if (expected !== "columnName" || list?.kind !== "text") return;
  const around = list.value.trim();
  checkStep(
    { axis: "child", name: written, predicates: [], offset: argument.offset },
    { ...check, around },
  );
}

function checkChoiceQuestion(argument: Expression, check: Check): void {
  const name = questionNamed(argument);
  if (name === undefined) return;
  const kind = check.environment.kindOf(name);
  if (kind === undefined && argument.kind === "text") checkName(name, argument, check);
  if (kind === undefined || kind === "choices") return;
  const parameters = { expected: "choiceQuestion" };
  report(check, argument, { code: "expression.wrong_type", parameters });
}
