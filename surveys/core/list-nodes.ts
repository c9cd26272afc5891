// Choice lists as nodes that expressions read: `instance('list')/root/item/name`, as in XForms.

import type { Choice } from "./definition.ts";
import type { ScopeNode } from "./expression/scope.ts";

export interface ChoiceListNodes {
  /** What `instance(list)` gives. */
  readonly instance: () => ScopeNode;
  /** The `item` node of a choice. */
  readonly itemOf: (choice: string) => ScopeNode | undefined;
}

interface BuiltList {
  readonly instance: ScopeNode;
  readonly items: ReadonlyMap<string, ScopeNode>;
}

/** Nodes of one list, built when first asked for. */
export function choiceListNodes(list: string, choices: readonly Choice[]): ChoiceListNodes {
  let built: BuiltList | undefined;
  const build = (): BuiltList => (built ??= buildList(list, choices));
  return {
    instance: () => build().instance,
    itemOf: (choice) => build().items.get(choice),
  };
}

function buildList(list: string, choices: readonly Choice[]): BuiltList {
  const instanceChildren: ScopeNode[] = [];
  const instance = node(list, null, { children: instanceChildren });
  const itemNodes: ScopeNode[] = [];
  const root = node("root", instance, { children: itemNodes });
  instanceChildren.push(root);
  const items = new Map<string, ScopeNode>();
  for (const choice of choices) {
    const item = itemNode(choice, root);
    itemNodes.push(item);
    items.set(choice.name, item);
  }
  return { instance, items };
}

function itemNode(choice: Choice, root: ScopeNode): ScopeNode {
  const columns: ScopeNode[] = [];
  const item = node("item", root, { children: columns });
  const { name, label, geometry } = choice;
  const values = { name, label, ...(geometry === undefined ? {} : { geometry }) };
  for (const [column, text] of Object.entries({ ...choice.attributes, ...values })) {
    columns.push(node(column, item, { text }));
  }
  return item;
}

function node(
  name: string,
  parent: ScopeNode | null,
  content: { readonly children?: readonly ScopeNode[]; readonly text?: string },
): ScopeNode {
  return { name, parent, children: content.children ?? [], text: content.text ?? "", position: 1 };
}
