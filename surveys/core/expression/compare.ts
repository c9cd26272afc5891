// Comparisons (XPath 1.0 §3.4): with node-sets they hold when some node, or some pair, satisfies
// them. Every comparison costs time linear in its nodes.

import type { Context, Evaluator } from "./run.ts";
import type { ScopeNode } from "./scope.ts";
import type { RelationalOperator } from "./syntax.ts";
import { isNodes, toBoolean, toNumber, toText } from "./value.ts";
import type { Value } from "./value.ts";

type Nodes = readonly ScopeNode[];

/** Evaluator of `=`. */
export function equality(left: Evaluator, right: Evaluator): Evaluator {
  return (context) => {
    const a = left(context);
    const b = right(context);
    if (isNodes(a)) return someEquals(a, b, context);
    return isNodes(b) ? someEquals(b, a, context) : equals(a, b, context);
  };
}

/** Evaluator of `!=`, which for node-sets is not the opposite of `=`. */
export function inequality(left: Evaluator, right: Evaluator): Evaluator {
  return (context) => {
    const a = left(context);
    const b = right(context);
    if (isNodes(a)) return someDiffers(a, b, context);
    return isNodes(b) ? someDiffers(b, a, context) : !equals(a, b, context);
  };
}

function equals(a: Value, b: Value, { run }: Context): boolean {
  if (typeof a === "string" && typeof b === "string") return a === b;
  if (typeof a === "boolean" || typeof b === "boolean") return toBoolean(a) === toBoolean(b);
  if (typeof a !== "number" && typeof b !== "number") return toText(a) === toText(b);
  return toNumber(a, run.scope.offsetMinutes) === toNumber(b, run.scope.offsetMinutes);
}

function someEquals(nodes: Nodes, other: Value, context: Context): boolean {
  if (typeof other === "boolean") return toBoolean(nodes) === other;
  if (!isNodes(other)) return nodes.some((node) => equals(node.text, other, context));
  const present = new Set(nodes.map((node) => node.text));
  return other.some((node) => present.has(node.text));
}

function someDiffers(nodes: Nodes, other: Value, context: Context): boolean {
  if (typeof other === "boolean") return toBoolean(nodes) !== other;
  if (!isNodes(other)) return nodes.some((node) => !equals(node.text, other, context));
  const [first] = nodes;
  if (first === undefined || other.length === 0) return false;
  return [...nodes, ...other].some((node) => node.text !== first.text);
}

const RELATIONS: Readonly<Record<RelationalOperator, (a: number, b: number) => boolean>> = {
  "<": (a, b) => a < b,
  "<=": (a, b) => a <= b,
  ">": (a, b) => a > b,
  ">=": (a, b) => a >= b,
};

/** Evaluator of `<`, `<=`, `>` or `>=`: always between numbers. */
export function relation(
  operator: RelationalOperator,
  left: Evaluator,
  right: Evaluator,
): Evaluator {
  const holds = RELATIONS[operator];
  const upwards = operator === "<" || operator === "<=";
  return (context) => {
    const a = left(context);
    const b = right(context);
    if (typeof a === "boolean" || typeof b === "boolean") {
      return holds(truthOrNumber(a, context), truthOrNumber(b, context));
    }
    return holds(extreme(a, upwards, context), extreme(b, !upwards, context));
  };
}

/** A node-set compared with a boolean counts as its own truth. */
function truthOrNumber(value: Value, { run }: Context): number {
  if (isNodes(value)) return toBoolean(value) ? 1 : 0;
  return toNumber(value, run.scope.offsetMinutes);
}

/** Some pair satisfies a relation exactly when the smallest and the largest number do. */
function extreme(value: Value, smallest: boolean, { run }: Context): number {
  const { offsetMinutes } = run.scope;
  if (!isNodes(value)) return toNumber(value, offsetMinutes);
  let found = NaN;
  for (const node of value) {
    const number = toNumber(node.text, offsetMinutes);
    const better = smallest ? number < found : number > found;
    if (better || Number.isNaN(found)) found = number;
  }
  return found;
}
