// Choice lists and choices added, taken away, moved and changed between two definitions.

import type { Choice, Definition } from "../definition.ts";
import { changedProperties } from "./changed-properties.ts";
import type { DefinitionChange } from "./definition-change.ts";
import { longestIncreasing } from "./longest-increasing.ts";

const INSIDE: ReadonlySet<string> = new Set(["name"]);

/** Changes of lists in the order of `after`, those taken away last. The order of lists says nothing. */
export function listDifferences(
  { lists: before }: Definition,
  { lists: after }: Definition,
): readonly DefinitionChange[] {
  if (before === after) return [];
  const present = Object.entries(after).flatMap(([list, choices]): readonly DefinitionChange[] => {
    const old = Object.hasOwn(before, list) ? before[list] : undefined;
    if (old === undefined) return [{ kind: "list_added", list, after: choices }];
    return old === choices ? [] : choiceDifferences(list, old, choices);
  });
  const gone = Object.entries(before).flatMap(([list, choices]): readonly DefinitionChange[] =>
    Object.hasOwn(after, list) ? [] : [{ kind: "list_removed", list, before: choices }],
  );
  return [...present, ...gone];
}

function choiceDifferences(
  list: string,
  before: readonly Choice[],
  after: readonly Choice[],
): readonly DefinitionChange[] {
  const old = byCode(before);
  const now = byCode(after);
  const moved = movedCodes([...old.keys()], [...now.keys()]);
  let behind: string | undefined;
  const present = [...now].flatMap(([key, choice]): readonly DefinitionChange[] => {
    const about = { list, choice: choice.name };
    const stands = { behind };
    behind = choice.name;
    const was = old.get(key);
    if (was === undefined) return [{ kind: "choice_added", ...about, after: choice, ...stands }];
    const changed = changedProperties(was, choice, INSIDE).map((properties): DefinitionChange => ({
      kind: "choice_changed",
      ...about,
      ...properties,
    }));
    return moved.has(key) ? [{ kind: "choice_moved", ...about, ...stands }, ...changed] : changed;
  });
  const gone = [...old].flatMap(([key, choice]): readonly DefinitionChange[] =>
    now.has(key) ? [] : [{ kind: "choice_removed", list, choice: choice.name, before: choice }],
  );
  return [...present, ...gone];
}

/** A code used again has a number behind it, with a space that no code has. */
function byCode(choices: readonly Choice[]): ReadonlyMap<string, Choice> {
  const found = new Map<string, Choice>();
  for (const choice of choices) {
    let key = choice.name;
    for (let number = 2; found.has(key); number++) key = `${choice.name} ${String(number)}`;
    found.set(key, choice);
  }
  return found;
}

function movedCodes(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const order = new Map(before.map((key, at) => [key, at]));
  const kept = after.filter((key) => order.has(key));
  const inOrder = longestIncreasing(kept.map((key) => order.get(key) ?? 0));
  return new Set(kept.filter((_, at) => !inOrder.has(at)));
}
