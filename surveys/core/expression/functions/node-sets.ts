// Functions on node-sets: counting, adding up, places among entries.

import { itemNamed } from "../named-argument.ts";
import { operandAt } from "../operands.ts";
import type { FunctionFamily, PreparedCall } from "../function-rule.ts";
import { fail, nodesOf, numberOf, spend, type Context, type Evaluator } from "../run.ts";
import type { ScopeNode } from "../scope.ts";
import { isNodes, toNumber } from "../value.ts";

const MOST = 1_000;
const nodes = { parameters: ["nodes"], least: 1, most: 1, result: "number" } as const;
const several = { least: 1, most: MOST, result: "number" } as const;

export const NODE_SET_FUNCTIONS: FunctionFamily = {
  count: { ...nodes, compile: onNodes((found) => found.length) },
  "count-non-empty": {
    ...nodes,
    parameters: ["values"],
    compile: onNodes((found) => found.filter((node) => node.text !== "").length),
  },
  sum: { ...several, parameters: ["values"], compile: onAll((all) => all.reduce(add, 0)) },
  min: { ...several, parameters: ["number"], compile: onAll(extreme(Math.min)) },
  max: { ...several, parameters: ["number"], compile: onAll(extreme(Math.max)) },
  position: { ...nodes, least: 0, compile: compilePosition },
  index: { ...nodes, compile: onNodes((found) => found[0]?.position ?? NaN) },
  current: {
    parameters: [],
    least: 0,
    most: 0,
    result: "nodes",
    compile: () => (context) => [context.run.scope.node],
  },
  last: {
    parameters: [],
    least: 0,
    most: 0,
    result: "number",
    compile: () => (context) => context.size,
  },
  "indexed-repeat": {
    parameters: ["name", "repeat", "number"],
    repeating: 2,
    least: 3,
    most: 7,
    result: "nodes",
    compile: compileIndexedRepeat,
  },
};

function add(total: number, value: number): number {
  return total + value;
}

/** NaN anywhere gives NaN, and so does nothing at all. */
function extreme(choose: (a: number, b: number) => number) {
  return (all: readonly number[]): number =>
    all.length === 0 ? NaN : all.reduce((found, value) => choose(found, value));
}

function onNodes(apply: (found: readonly ScopeNode[]) => number) {
  return (prepared: PreparedCall): Evaluator => {
    const operand = operandAt(prepared, 0);
    return (context) => apply(nodesOf(operand, context, prepared.call.offset));
  };
}

function onAll(apply: (all: readonly number[]) => number) {
  return ({ operands }: PreparedCall): Evaluator =>
    (context) => {
      const { offsetMinutes } = context.run.scope;
      const all = operands.flatMap((operand) => {
        const value = operand(context);
        if (!isNodes(value)) return [toNumber(value, offsetMinutes)];
        return value.map((node) => toNumber(node.text, offsetMinutes));
      });
      return apply(all);
    };
}

/** Place in the node-set a predicate looks at; of a node given, among the entries of its repeat. */
function compilePosition(prepared: PreparedCall): Evaluator {
  const [operand] = prepared.operands;
  if (operand === undefined) return (context) => context.position;
  return (context) => nodesOf(operand, context, prepared.call.offset)[0]?.position ?? NaN;
}

/** `indexed-repeat(${name}, ${repeat}, place, ${inner repeat}, place …)`. */
function compileIndexedRepeat(prepared: PreparedCall): Evaluator {
  const { operands, call } = prepared;
  const { offset } = call;
  const name = itemNamed(call.arguments[0]);
  const levels = [1, 3, 5].flatMap((at) => {
    const repeat = itemNamed(call.arguments[at]);
    const place = operands[at + 1];
    return repeat === undefined || place === undefined ? [] : [{ repeat, place }];
  });
  const [outer, ...inner] = levels;
  if (name === undefined || outer === undefined || levels.length * 2 + 1 !== operands.length) {
    return (context) => fail(context.run, { code: "expression.name_not_literal", offset });
  }
  return (context) => {
    const some = context.run.scope.reference(outer.repeat)[0];
    const siblings = some?.parent?.children ?? (some === undefined ? [] : [some]);
    let entry = siblings.filter(
      (node) => node.name === outer.repeat && node.position === numberOf(outer.place, context),
    );
    for (const { repeat, place } of inner) {
      const at = numberOf(place, context);
      entry = within(entry, repeat, { context, offset }).filter((node) => node.position === at);
    }
    return within(entry, name, { context, offset });
  };
}

interface Place {
  readonly context: Context;
  readonly offset: number;
}

/** Nodes of a name below others, in document order. */
function within(above: readonly ScopeNode[], name: string, place: Place): readonly ScopeNode[] {
  const found: ScopeNode[] = [];
  const open = above.flatMap((node) => node.children).reverse();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!spend(place.context.run, 1 + node.children.length, place.offset)) return [];
    if (node.name === name) found.push(node);
    else open.push(...[...node.children].reverse());
  }
  return found;
}
