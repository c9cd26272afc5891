// The readable difference between two definitions, by name: a renamed item is one taken away and
// one added, since whether it is still the same question is for a person to say.

import type { Definition } from "../definition.ts";
import { changedProperties } from "./changed-properties.ts";
import type { DefinitionChange } from "./definition-change.ts";
import { itemDifferences } from "./item-differences.ts";
import { listDifferences } from "./list-differences.ts";

/** Parts told of elsewhere, and what is not the author's: the slug and the version's number. */
const ELSEWHERE: ReadonlySet<string> = new Set(["slug", "version", "items", "lists"]);

/**
 * What has to change in `before` to make `after` of it.
 * @returns changes of the definition itself, then of items in form order, then of lists; none for
 *   equal definitions
 */
export function differenceOf(before: Definition, after: Definition): readonly DefinitionChange[] {
  if (before === after) return [];
  const settings = changedProperties(before, after, ELSEWHERE).map((changed): DefinitionChange => ({
    kind: "setting_changed",
    ...changed,
  }));
  return [...settings, ...itemDifferences(before, after), ...listDifferences(before, after)];
}
