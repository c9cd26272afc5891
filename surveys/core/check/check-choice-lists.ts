// Choice lists: every list has choices, every choice a name of its own without spaces (several
// chosen names are joined with spaces) and a label.

import type { Choice, Definition } from "../definition.ts";
import { isReservedName } from "../item-names.ts";
import type { DefinitionProblem } from "../problem.ts";

/** Problems of all lists, used or not. `item` is the list's name. */
export function checkChoiceLists(definition: Definition): readonly DefinitionProblem[] {
  return Object.entries(definition.lists).flatMap(([list, choices]) => {
    if (isReservedName(list)) return [problem("definition.reserved_name", list, "")];
    if (choices.length === 0) return [problem("definition.list_empty", list, "")];
    return choicesProblems(list, choices);
  });
}

function choicesProblems(list: string, choices: readonly Choice[]): readonly DefinitionProblem[] {
  const seen = new Set<string>();
  return choices.flatMap(({ name }) => {
    const code = codeFor(name, seen);
    seen.add(name);
    return code === undefined ? [] : [problem(code, list, name)];
  });
}

function codeFor(name: string, seen: ReadonlySet<string>): string | undefined {
  if (name === "") return "definition.choice_without_name";
  if (/\s/.test(name)) return "definition.choice_has_space";
  if (/\p{Surrogate}|\p{Control}/u.test(name)) return "definition.bad_choice_name";
  if (isReservedName(name)) return "definition.reserved_name";
  return seen.has(name) ? "definition.duplicate_choice" : undefined;
}

function problem(code: string, list: string, choice: string): DefinitionProblem {
  return { code, item: list, property: "lists", parameters: { list, choice } };
}
