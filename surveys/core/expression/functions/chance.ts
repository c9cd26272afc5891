// Functions of chance. All follow from the response's seed and the place where they stand, so that
// a form evaluated again, or on the server, gives the same.

import { operandAt } from "../operands.ts";
import type { FunctionFamily, PreparedCall } from "../function-rule.ts";
import { boundedText, nodesOf, numberOf, textOf, type Context, type Evaluator } from "../run.ts";
import type { ScopeNode } from "../scope.ts";
import { randomOrder } from "../seeded-order.ts";
import { seededNumber, seededText, seededUuid } from "../seeded-text.ts";

export const CHANCE_FUNCTIONS: FunctionFamily = {
  random: { parameters: [], least: 0, most: 0, result: "number", compile: compileRandom },
  uuid: { parameters: ["number"], least: 0, most: 1, result: "text", compile: compileUuid },
  randomize: {
    parameters: ["nodes", "any"],
    least: 1,
    most: 2,
    result: "nodes",
    compile: compileRandomize,
  },
};

const MOST_LEVELS = 100;

/** Seed of one call at one place: `random()` twice in an expression gives two numbers. */
function seedAt(context: Context, call: PreparedCall["call"]): string {
  const { seed, node } = context.run.scope;
  const path: string[] = [];
  let at: ScopeNode | null = node;
  while (at !== null && path.length < MOST_LEVELS) {
    path.push(`${at.name}[${String(at.position)}]`);
    at = at.parent;
  }
  return [seed, path.join("<"), call.name, call.offset, context.position].join("\n");
}

function compileRandom({ call }: PreparedCall): Evaluator {
  return (context) => seededNumber(seedAt(context, call));
}

/** Without argument a UUID; with one, that many hexadecimal digits. */
function compileUuid({ call, operands }: PreparedCall): Evaluator {
  const [size] = operands;
  if (size === undefined) return (context) => seededUuid(seedAt(context, call));
  return (context) => {
    const length = Math.max(0, Math.min(Math.trunc(numberOf(size, context)) || 0, 1_000));
    return boundedText(context.run, seededText(seedAt(context, call), length), call.offset);
  };
}

/** A seed given as second argument stands alone: the same order for everybody who has it. */
function compileRandomize(prepared: PreparedCall): Evaluator {
  const operand = operandAt(prepared, 0);
  const seed = prepared.operands[1];
  const { call } = prepared;
  return (context) => {
    const nodes = nodesOf(operand, context, call.offset);
    return randomOrder(nodes, seed === undefined ? seedAt(context, call) : textOf(seed, context));
  };
}
