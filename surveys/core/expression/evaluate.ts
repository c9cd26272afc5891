// From a syntax tree to a function of a scope. Names and functions are resolved once, when an
// expression is compiled; evaluating it reads the scope and nothing else.

import { equality, inequality, relation } from "./compare.ts";
import { compileFilter, compilePath } from "./evaluate-path.ts";
import type { FunctionRule, FunctionTable } from "./function-rule.ts";
import { fail, nodesOf, numberOf, spend, truthOf } from "./run.ts";
import type { Evaluator, Run } from "./run.ts";
import type { EvaluationScope } from "./scope.ts";
import type {
  ArithmeticOperator,
  BinaryExpression,
  Expression,
  ExpressionProblem,
  FunctionCall,
  Reference,
} from "./syntax.ts";
import type { Value } from "./value.ts";

export type Outcome =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: ExpressionProblem };

/** Total: gives a value or a problem, never throws. */
export type CompiledExpression = (scope: EvaluationScope) => Outcome;

/**
 * Compiles an expression.
 * In: a parsed expression and the functions it may call. Out: a function of the scope; the same
 * scope gives the same outcome. What `checkExpression` finds (an unknown function, a wrong number
 * of arguments, an unsafe pattern) is a problem of every evaluation that reaches it; problems also
 * bound work and sizes.
 */
export function compileExpression(
  expression: Expression,
  functions: FunctionTable,
): CompiledExpression {
  const evaluator = compilerWith(functions)(expression);
  return (scope) => {
    const run: Run = { scope, steps: 0, problem: undefined };
    const value = evaluator({ run, node: scope.node, position: 1, size: 1 });
    return run.problem === undefined ? { ok: true, value } : { ok: false, problem: run.problem };
  };
}

type Compile = (expression: Expression) => Evaluator;

function compilerWith(functions: FunctionTable): Compile {
  const compile: Compile = (expression) => {
    switch (expression.kind) {
      case "number":
      case "text": {
        const { value } = expression;
        return () => value;
      }
      case "reference":
        return compileReference(expression);
      case "negation": {
        const operand = compile(expression.operand);
        return (context) => -numberOf(operand, context);
      }
      case "binary":
        return compileBinary(expression, compile);
      case "call":
        return compileCall(expression, functions.get(expression.name), compile);
      case "filter":
        return compileFilter(expression, compile);
      case "path":
        return compilePath(expression, compile);
    }
  };
  return compile;
}

/** `${last-saved#name}` is empty: no answer outlives its response here. */
function compileReference({ name, lastSaved, offset }: Reference): Evaluator {
  if (lastSaved) return () => "";
  return ({ run }) => {
    const nodes = run.scope.reference(name);
    return spend(run, 1 + nodes.length, offset) ? nodes : [];
  };
}

function compileBinary(
  { operator, left, right, offset }: BinaryExpression,
  compile: Compile,
): Evaluator {
  const a = compile(left);
  const b = compile(right);
  switch (operator) {
    case "or":
      return (context) => truthOf(a, context) || truthOf(b, context);
    case "and":
      return (context) => truthOf(a, context) && truthOf(b, context);
    case "=":
      return equality(a, b);
    case "!=":
      return inequality(a, b);
    case "<":
    case "<=":
    case ">":
    case ">=":
      return relation(operator, a, b);
    case "|":
      return (context) => [
        ...new Set([...nodesOf(a, context, offset), ...nodesOf(b, context, offset)]),
      ];
    default:
      return arithmetic(operator, a, b);
  }
}

const ARITHMETIC: Readonly<Record<ArithmeticOperator, (a: number, b: number) => number>> = {
  "+": (a, b) => a + b,
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
  div: (a, b) => a / b,
  mod: (a, b) => a % b,
};

function arithmetic(operator: ArithmeticOperator, a: Evaluator, b: Evaluator): Evaluator {
  const apply = ARITHMETIC[operator];
  return (context) => apply(numberOf(a, context), numberOf(b, context));
}

function compileCall(
  call: FunctionCall,
  rule: FunctionRule | undefined,
  compile: Compile,
): Evaluator {
  const { name, offset } = call;
  if (rule === undefined) {
    const fault = { code: "expression.unknown_function", offset, parameters: { name } };
    return ({ run }) => fail(run, fault);
  }
  if (!takes(rule, call.arguments.length)) {
    const fault = { code: "expression.wrong_arity", offset, parameters: { name } };
    return ({ run }) => fail(run, fault);
  }
  return rule.compile({ call, operands: call.arguments.map(compile) });
}

function takes(rule: FunctionRule, count: number): boolean {
  if (count < rule.least || count > rule.most) return false;
  return rule.repeating === undefined || (count - rule.least) % rule.repeating === 0;
}
