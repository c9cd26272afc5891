// Paths and predicates over the nodes of the form and of choice lists.

import { nodesOf, spend } from "./run.ts";
import type { Context, Evaluator, Run } from "./run.ts";
import type { ScopeNode } from "./scope.ts";
import { ANY_CHILD, ANY_NODE } from "./syntax.ts";
import type { Expression, Filter, Path, Step } from "./syntax.ts";
import { toBoolean } from "./value.ts";

type Compile = (expression: Expression) => Evaluator;
type Nodes = readonly ScopeNode[];
type Narrow = (nodes: Nodes, run: Run) => Nodes;

/** Evaluator of a node-set with predicates behind it. */
export function compileFilter({ source, predicates, offset }: Filter, compile: Compile): Evaluator {
  const nodes = compile(source);
  const narrow = compilePredicates(predicates, compile);
  return (context) => narrow(nodesOf(nodes, context, offset), context.run);
}

/** Evaluator of a path. */
export function compilePath(path: Path, compile: Compile): Evaluator {
  const start = compileStart(path, compile);
  const [first, ...rest] = path.steps;
  if (first === undefined) return start;
  const opening = path.start === "root" ? rootStep(first, compile) : compileStep(first, compile);
  const steps = [opening, ...rest.map((step) => compileStep(step, compile))];
  return (context) => steps.reduce((nodes, step) => step(nodes, context.run), start(context));
}

function compileStart({ start, offset }: Path, compile: Compile): (context: Context) => Nodes {
  if (start === "here") return (context) => [context.node];
  if (start === "root") return ({ run }) => [run.scope.root];
  const nodes = compile(start);
  return (context) => nodesOf(nodes, context, offset);
}

/** The root itself when it bears the name (`/data`); otherwise its children, of a nameless root. */
function rootStep(step: Step, compile: Compile): Narrow {
  const ofRoot = compileStep({ ...step, axis: "self" }, compile);
  const below = compileStep(step, compile);
  return (nodes, run) => {
    const found = ofRoot(nodes, run);
    return found.length > 0 ? found : below(nodes, run);
  };
}

function compileStep({ axis, name, predicates, offset }: Step, compile: Compile): Narrow {
  const narrow = predicates.length === 0 ? undefined : compilePredicates(predicates, compile);
  const any = name === ANY_CHILD || name === ANY_NODE;
  const matches = (node: ScopeNode): boolean => any || node.name === name;
  return (nodes, run) => {
    const found: ScopeNode[] = [];
    for (const node of nodes) {
      const reached = neighbours(node, axis);
      if (!spend(run, 1 + reached.length, offset)) return [];
      const named = reached.filter(matches);
      for (const one of narrow === undefined ? named : narrow(named, run)) found.push(one);
    }
    return axis === "parent" && found.length > 1 ? [...new Set(found)] : found;
  };
}

function neighbours(node: ScopeNode, axis: Step["axis"]): Nodes {
  if (axis === "child") return node.children;
  if (axis === "self") return [node];
  return node.parent === null ? [] : [node.parent];
}

function compilePredicates(predicates: readonly Expression[], compile: Compile): Narrow {
  const tests = predicates.map((predicate) => ({
    test: compile(predicate),
    offset: predicate.offset,
  }));
  return (nodes, run) =>
    tests.reduce<Nodes>((left, { test, offset }) => {
      if (!spend(run, left.length, offset)) return [];
      const size = left.length;
      return left.filter((node, at) => {
        if (run.problem !== undefined) return false;
        const value = test({ run, node, position: at + 1, size });
        return typeof value === "number" ? value === at + 1 : toBoolean(value);
      });
    }, nodes);
}
