// Builds the scope of an expression from plain objects, for tests.

import type { EvaluationScope, ScopeNode } from "../expression/scope.ts";

/** A form as data: a text is a question, an object a group, an array of objects a repeat. */
export interface Tree {
  readonly [name: string]: string | Tree | readonly Tree[];
}

interface ScopeOptions {
  readonly form?: Tree;
  /** Where the expression stands: names with entry numbers, e.g. `members[2]/age`. */
  readonly at?: string;
  readonly lists?: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;
  readonly labels?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly today?: string;
  readonly now?: string;
  readonly offsetMinutes?: number;
  readonly seed?: string;
}

interface MutableNode extends ScopeNode {
  readonly parent: MutableNode | null;
  readonly children: MutableNode[];
  text: string;
}

/** A scope over a form whose root is named `data`; noon-ish of 2026-11-20 in Chiapas by default. */
export function scopeOf(options: ScopeOptions = {}): EvaluationScope {
  const root = grown(bare("data", null), options.form ?? {});
  const node = nodeAt(root, options.at ?? "");
  const lists = new Map(
    Object.entries(options.lists ?? {}).map(([name, rows]) => {
      const holder = bare("", null);
      holder.children.push(grown(bare("root", holder), { item: rows }));
      return [name, holder];
    }),
  );
  return {
    node,
    root,
    reference: (name) => nodesNamed(root, name, node),
    instance: (list) => lists.get(list),
    choiceLabel: (question, choice) => options.labels?.[question]?.[choice],
    today: options.today ?? "2026-11-20",
    now: options.now ?? "2026-11-20T10:00:00.000-06:00",
    offsetMinutes: options.offsetMinutes ?? -360,
    seed: options.seed ?? "seed",
  };
}

function bare(name: string, parent: MutableNode | null, position = 1): MutableNode {
  return { name, parent, children: [], text: "", position };
}

function grown(node: MutableNode, tree: Tree): MutableNode {
  for (const [name, branch] of Object.entries(tree)) {
    const entries = isEntries(branch) ? branch : [branch];
    for (const [at, entry] of entries.entries()) {
      const child = bare(name, node, at + 1);
      node.children.push(child);
      if (typeof entry === "string") child.text = entry;
      else grown(child, entry);
    }
  }
  return node;
}

function isEntries(branch: Tree[string]): branch is readonly Tree[] {
  return Array.isArray(branch);
}

function nodeAt(root: MutableNode, path: string): MutableNode {
  let node = root;
  for (const step of path.split("/").filter((part) => part !== "")) {
    const [name, place = "1"] = step.replace("]", "").split("[");
    const found = node.children.find(
      (child) => child.name === name && child.position === Number(place),
    );
    if (found === undefined) throw new Error(`no node at ${path}`);
    node = found;
  }
  return node;
}

/** All nodes of a name, but of a repeat that `from` stands in only those of its own entry. */
function nodesNamed(root: MutableNode, name: string, from: MutableNode): readonly MutableNode[] {
  const own = [...ancestorsOf(from)];
  return descendantsOf(root).filter(
    (node) =>
      node.name === name &&
      [...ancestorsOf(node)].every((one) =>
        own.every((mine) => one === mine || one.name !== mine.name || one.parent !== mine.parent),
      ),
  );
}

function* ancestorsOf(node: MutableNode): Generator<MutableNode> {
  for (let at: MutableNode | null = node; at !== null; at = at.parent) yield at;
}

function descendantsOf(node: MutableNode): readonly MutableNode[] {
  return node.children.flatMap((child) => [child, ...descendantsOf(child)]);
}
