// Tarjan's algorithm over numbered vertices, without recursion: a chain of thousands of
// calculations must not exhaust the stack. Knows nothing of surveys.

interface Search {
  readonly edges: readonly (readonly number[])[];
  readonly indexOf: Int32Array;
  readonly lowOf: Int32Array;
  readonly onStack: Uint8Array;
  readonly stack: number[];
  readonly components: number[][];
  nextIndex: number;
}

/** A vertex being visited, and how many of its edges have been followed. */
interface Visit {
  readonly vertex: number;
  followed: number;
}

/**
 * The strongly connected components of a graph whose `edges[v]` are the vertices v depends on,
 * dependencies first. Without cycles every component is one vertex: a topological order.
 */
export function strongComponents(
  edges: readonly (readonly number[])[],
): readonly (readonly number[])[] {
  const search: Search = {
    edges,
    indexOf: new Int32Array(edges.length).fill(-1),
    lowOf: new Int32Array(edges.length),
    onStack: new Uint8Array(edges.length),
    stack: [],
    components: [],
    nextIndex: 0,
  };
  for (let vertex = 0; vertex < edges.length; vertex++) {
    if (search.indexOf[vertex] === -1) visitFrom(vertex, search);
  }
  return search.components;
}

function visitFrom(start: number, search: Search): void {
  const visits = [enter(start, search)];
  for (let visit = visits.at(-1); visit !== undefined; visit = visits.at(-1)) {
    const next = search.edges[visit.vertex]?.[visit.followed];
    if (next === undefined) {
      visits.pop();
      leave(visit.vertex, visits.at(-1)?.vertex, search);
      continue;
    }
    visit.followed++;
    if (search.indexOf[next] === -1) visits.push(enter(next, search));
    else if (search.onStack[next] === 1) lower(visit.vertex, search.indexOf[next] ?? 0, search);
  }
}

function enter(vertex: number, search: Search): Visit {
  search.indexOf[vertex] = search.nextIndex;
  search.lowOf[vertex] = search.nextIndex++;
  search.stack.push(vertex);
  search.onStack[vertex] = 1;
  return { vertex, followed: 0 };
}

function leave(vertex: number, caller: number | undefined, search: Search): void {
  const low = search.lowOf[vertex] ?? 0;
  if (caller !== undefined) lower(caller, low, search);
  if (low !== search.indexOf[vertex]) return;
  const component = search.stack.splice(search.stack.lastIndexOf(vertex));
  for (const member of component) search.onStack[member] = 0;
  search.components.push(component);
}

function lower(vertex: number, low: number, search: Search): void {
  search.lowOf[vertex] = Math.min(search.lowOf[vertex] ?? 0, low);
}
