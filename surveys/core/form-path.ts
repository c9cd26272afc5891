// Paths of a live form: `name`, inside a repeat `repeat[0].name`, an entry itself `repeat[0]`.

import type { FormTree } from "./form-scope.ts";
import type { FormNode, Frame } from "./form-tree.ts";

const ENTRY = /^(.+)\[(\d+)\]$/;

/** The node at a path; undefined for a path that leads nowhere. */
export function nodeAt(tree: FormTree, path: string): FormNode | undefined {
  let frame: Frame = tree.root;
  const segments = path
    .split("].")
    .map((part, at, all) => (at < all.length - 1 ? part + "]" : part));
  const last = segments.pop() ?? "";
  for (const segment of segments) {
    const entry = entryAt(tree, frame, segment);
    if (entry === undefined) return undefined;
    frame = entry;
  }
  return entryAt(tree, frame, last)?.node ?? childNamed(tree, frame, last);
}

function entryAt(tree: FormTree, frame: Frame, segment: string): Frame | undefined {
  const [, name, index] = ENTRY.exec(segment) ?? [];
  if (name === undefined) return undefined;
  return childNamed(tree, frame, name)?.entries[Number(index)];
}

function childNamed(tree: FormTree, frame: Frame, name: string): FormNode | undefined {
  const item = tree.plan.byName.get(name);
  return item?.frame === frame.plan ? frame.nodes[item.slot] : undefined;
}
