// Cycles: items whose value or relevance would, in the end, depend on itself.

import { dependenciesOf, plainEdges, stageAt } from "../dependencies.ts";
import type { Dependency, DependencyGraph } from "../dependencies.ts";
import type { ItemExpressions } from "../expression-sites.ts";
import type { ItemTable } from "../item-table.ts";
import type { DefinitionProblem } from "../problem.ts";
import { strongComponents } from "../strong-components.ts";

/** One problem per knot of items that depend on each other, at the expression that closes it. */
export function checkCycles(
  table: ItemTable,
  expressions: readonly ItemExpressions[],
): readonly DefinitionProblem[] {
  const graph = dependenciesOf(table, expressions);
  return strongComponents(plainEdges(graph)).flatMap((component) => {
    const cycle = cycleIn(component, graph);
    return cycle.length === 0 ? [] : [describe(cycle, graph, table)];
  });
}

/** Vertices of a shortest cycle through the component's first vertex; empty without a cycle. */
function cycleIn(component: readonly number[], graph: DependencyGraph): readonly number[] {
  const start = component.reduce((least, vertex) => Math.min(least, vertex));
  const members = new Set(component);
  const cameFrom = new Map<number, number>();
  const queue = [start];
  for (let vertex = queue.shift(); vertex !== undefined; vertex = queue.shift()) {
    for (const edge of graph.edges[vertex] ?? []) {
      if (edge.vertex === start) return trace(vertex, start, cameFrom);
      if (!members.has(edge.vertex) || cameFrom.has(edge.vertex)) continue;
      cameFrom.set(edge.vertex, vertex);
      queue.push(edge.vertex);
    }
  }
  return [];
}

function trace(
  last: number,
  start: number,
  cameFrom: ReadonlyMap<number, number>,
): readonly number[] {
  const cycle = [last];
  for (let at = last; at !== start;) {
    at = cameFrom.get(at) ?? start;
    cycle.unshift(at);
  }
  return cycle;
}

function describe(
  cycle: readonly number[],
  graph: DependencyGraph,
  table: ItemTable,
): DefinitionProblem {
  const names = cycle.map((vertex) => nameAt(vertex, table));
  const path = [...names, names[0] ?? ""].filter(
    (name, at, all) => at === 0 || name !== all[at - 1],
  );
  if (path.length === 1) path.push(...path);
  const steps = cycle.map((vertex, at) => edgeTo(vertex, cycle[(at + 1) % cycle.length], graph));
  const at = Math.max(
    0,
    steps.findIndex((edge) => edge?.property !== undefined),
  );
  const property = steps[at]?.property;
  return {
    code: "definition.cycle",
    item: names[at] ?? "",
    ...(property === undefined ? {} : { property }),
    parameters: { path: path.join(" → ") },
  };
}

function nameAt(vertex: number, table: ItemTable): string {
  return table.places[stageAt(vertex).index]?.item.name ?? "";
}

function edgeTo(
  vertex: number,
  next: number | undefined,
  graph: DependencyGraph,
): Dependency | undefined {
  const edges = (graph.edges[vertex] ?? []).filter((edge) => edge.vertex === next);
  return edges.find((edge) => edge.property !== undefined) ?? edges[0];
}
