// What each item waits for. One item has three stages: it is available (its place exists and is
// relevant), its entries are known (repeats), its value is known. Cycles and the order of
// evaluation both follow from the edges between stages.

import type { ExpressionProperty, ItemExpressions } from "./expression-sites.ts";
import { triggersOf } from "./expression-sites.ts";
import { referencesOf } from "./expression/references.ts";
import type { Expression } from "./expression/syntax.ts";
import { hasWildcard } from "./expression-traits.ts";
import { containersOf } from "./item-table.ts";
import type { ItemPlace, ItemTable } from "./item-table.ts";
import { strongComponents } from "./strong-components.ts";

export const STAGES = ["available", "entries", "value"] as const;
export type Stage = (typeof STAGES)[number];

/** One edge: the stage waited for, and the property that says so (none: it follows from the form). */
export interface Dependency {
  readonly vertex: number;
  readonly property: string | undefined;
}

export interface DependencyGraph {
  readonly edges: readonly (readonly Dependency[])[];
}

/** `required`, `readOnly` and `constraint` change no value: nothing waits for them. */
const STAGE_OF_PROPERTY: Readonly<Partial<Record<ExpressionProperty, Stage>>> = {
  relevant: "available",
  repeatCount: "entries",
  calculation: "value",
  choiceFilter: "value",
  default: "value",
};

/** Number of the vertex of one stage of the item at `index`. */
function vertexOf(index: number, stage: Stage): number {
  return index * STAGES.length + STAGES.indexOf(stage);
}

/** Item index and stage of a vertex. */
export function stageAt(vertex: number): { readonly index: number; readonly stage: Stage } {
  const index = Math.floor(vertex / STAGES.length);
  return { index, stage: STAGES[vertex % STAGES.length] ?? "value" };
}

/** The graph of a definition whose expressions are parsed; names it does not know are left out. */
export function dependenciesOf(
  table: ItemTable,
  expressions: readonly ItemExpressions[],
): DependencyGraph {
  const edges: Dependency[][] = [];
  for (const place of table.places) {
    for (const stage of STAGES) edges[vertexOf(place.index, stage)] = structureEdges(place, stage);
    for (const [property, expression] of expressions[place.index] ?? []) {
      const stage = STAGE_OF_PROPERTY[property];
      if (stage === undefined) continue;
      const own = edges[vertexOf(place.index, stage)];
      for (const read of readsOf(expression, place, table)) {
        own?.push({ vertex: vertexOf(read.index, "value"), property });
      }
    }
    edges[vertexOf(place.index, "value")]?.push(...triggerEdges(place, table));
  }
  return { edges };
}

/** Vertices with every dependency before what waits for it; in a cycle, in any order. */
export function evaluationOrder(graph: DependencyGraph): readonly number[] {
  return strongComponents(plainEdges(graph)).flat();
}

/** The edges without the properties that made them: for each vertex those it waits for. */
export function plainEdges(graph: DependencyGraph): readonly (readonly number[])[] {
  return graph.edges.map((edges) => edges.map((edge) => edge.vertex));
}

/** Places that an expression standing on `place` reads. */
export function readsOf(
  expression: Expression,
  place: ItemPlace,
  table: ItemTable,
): readonly ItemPlace[] {
  const named = referencesOf(expression).flatMap((name) => table.byName.get(name) ?? []);
  if (!hasWildcard(expression)) return named;
  const containers = named.filter((read) => read.item.kind !== "question");
  const spans = containers.length > 0 ? containers : place.container ? [place.container] : [];
  const inside = spans.flatMap((span) => table.places.slice(span.index + 1, span.end));
  return [...new Set([...named, ...inside])].filter((read) => read !== place);
}

/** Whether an expression on `place` may read other entries of a repeat that it stands in. */
export function readsOtherEntries(expression: Expression, place: ItemPlace): boolean {
  if (hasWildcard(expression)) return true;
  const names = referencesOf(expression);
  return containersOf(place).some(
    ({ item }) => item.kind === "repeat" && names.includes(item.name),
  );
}

function structureEdges(place: ItemPlace, stage: Stage): Dependency[] {
  const edge = (index: number, waited: Stage): Dependency => ({
    vertex: vertexOf(index, waited),
    property: undefined,
  });
  if (stage === "entries") return [edge(place.index, "available")];
  if (stage === "value") return [edge(place.index, "entries")];
  if (place.container === undefined) return [];
  return [edge(place.container.index, "entries")];
}

function triggerEdges(place: ItemPlace, table: ItemTable): readonly Dependency[] {
  if (place.item.kind !== "question") return [];
  return triggersOf(place.item).flatMap((name) => {
    const trigger = table.byName.get(name);
    if (trigger === undefined) return [];
    return [{ vertex: vertexOf(trigger.index, "value"), property: "trigger" }];
  });
}
