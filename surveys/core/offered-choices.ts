// Which choices a question offers at this moment, and in which order: its filter, then its shuffle.

import type { Choice } from "./definition.ts";
import { OTHER_CHOICE } from "./definition.ts";
import { randomOrder } from "./expression/seeded-order.ts";
import { isNodes, toBoolean } from "./expression/value.ts";
import { evaluateOn, evaluateOnChoice, textNamed } from "./form-scope.ts";
import type { FormTree } from "./form-scope.ts";
import type { FormNode } from "./form-tree.ts";
import type { ChoicesPlan, FilterPlan } from "./plan.ts";

/** The choices of a question in the order shown, `other` last; none for a question without choices. */
export function offeredChoices(tree: FormTree, node: FormNode): readonly Choice[] {
  const choices = choicesPlan(node);
  if (choices === undefined) return [];
  const offered = filtered(tree, node, choices);
  if (!choices.isShuffled) return offered;
  const shuffled = randomOrder(offered.filter(isListed), shuffleSeed(tree, node, choices));
  return [...shuffled, ...offered.filter((choice) => !isListed(choice))];
}

/**
 * The first of `names` that the question's filter does not offer now. A choice whose filter cannot
 * be worked out counts as offered.
 */
export function firstNotOffered(
  tree: FormTree,
  node: FormNode,
  names: readonly string[],
): string | undefined {
  const choices = choicesPlan(node);
  if (choices?.filter === undefined || names.length === 0) return undefined;
  const { filter } = choices;
  if (filter.kind === "test") {
    return names.find((name) => !passes(tree, node, { choices, filter, name }));
  }
  const offered = new Set(filtered(tree, node, choices).map((choice) => choice.name));
  return names.find((name) => !offered.has(name));
}

function choicesPlan(node: FormNode): ChoicesPlan | undefined {
  return node.plan?.kind === "question" ? node.plan.choices : undefined;
}

function filtered(tree: FormTree, node: FormNode, choices: ChoicesPlan): readonly Choice[] {
  const { filter, all } = choices;
  if (filter === undefined) return all;
  if (filter.kind === "test") {
    return all.filter(({ name }) => passes(tree, node, { choices, filter, name }));
  }
  const outcome = evaluateOn(tree, filter.expression, node);
  if (!outcome.ok || !isNodes(outcome.value)) return all;
  const offered = new Set(outcome.value);
  const list = tree.plan.lists.get(choices.list);
  return all.filter(({ name }) => {
    const item = list?.itemOf(name);
    return item === undefined || offered.has(item);
  });
}

/** `other` of `or_other` stands in no list, so no filter hides it. */
function passes(tree: FormTree, node: FormNode, { choices, filter, name }: TestedChoice): boolean {
  const choice = tree.plan.lists.get(choices.list)?.itemOf(name);
  if (choice === undefined) return true;
  const outcome = evaluateOnChoice(tree, filter.expression, { choice, frame: node.frame });
  return outcome.ok ? toBoolean(outcome.value) : true;
}

interface TestedChoice {
  readonly choices: ChoicesPlan;
  readonly filter: FilterPlan;
  readonly name: string;
}

function isListed(choice: Choice): boolean {
  return choice.name !== OTHER_CHOICE;
}

/** A seed of its own per question, unless the form names one (`seed=42`, `seed=${name}`). */
function shuffleSeed(tree: FormTree, node: FormNode, { seed }: ChoicesPlan): string {
  const own = `${tree.scope.seed}/${node.name}`;
  if (seed === undefined || seed === "") return own;
  const named = /^\$\{([^}]+)\}$/.exec(seed.trim())?.[1];
  if (named === undefined) return seed;
  return textNamed(tree, node.frame, named) ?? own;
}
