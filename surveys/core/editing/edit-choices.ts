// Changes of the choices of one list: added, taken away, moved, changed, given another code.

import type { Choice, Definition } from "../definition.ts";
import { patchValue, type Patch } from "./patch-value.ts";
import { freeName, nameFromLabel } from "./free-name.ts";

function changeList(
  definition: Definition,
  list: string,
  change: (choices: readonly Choice[]) => readonly Choice[],
): Definition {
  const choices = Object.hasOwn(definition.lists, list) ? definition.lists[list] : undefined;
  if (choices === undefined) return definition;
  const next = change(choices);
  if (next === choices) return definition;
  return { ...definition, lists: { ...definition.lists, [list]: next } };
}

/** A choice whose code is made from its label. */
export function newChoice(choices: readonly Choice[], label: string): Choice {
  const codes = new Set(choices.map(({ name }) => name));
  const numbered = choices.length > 0 && choices.every(({ name }) => /^[0-9]{1,6}$/.test(name));
  const next = String(Math.max(0, ...choices.map(({ name }) => Number(name))) + 1);
  const wanted = numbered ? next : nameFromLabel(label);
  return { name: freeName(wanted, codes), label };
}

/** Adds a choice at the end; where every code is a number, its code is the next one. */
export function addChoice(definition: Definition, list: string, label: string): Definition {
  return changeList(definition, list, (choices) => [...choices, newChoice(choices, label)]);
}

/** The choice at `index`, taken away. */
export function removeChoice(definition: Definition, list: string, index: number): Definition {
  return changeList(definition, list, (choices) =>
    index in choices ? choices.toSpliced(index, 1) : choices,
  );
}

/** Moves a choice; `to` counts the others without it. */
export function moveChoice(
  definition: Definition,
  list: string,
  { from, to }: { readonly from: number; readonly to: number },
): Definition {
  return changeList(definition, list, (choices) => {
    const choice = choices[from];
    const isMove = choice !== undefined && to >= 0 && to < choices.length && to !== from;
    return isMove ? choices.toSpliced(from, 1).toSpliced(to, 0, choice) : choices;
  });
}

/** Changes a choice; its code is changed by `renameChoice`. */
export function patchChoice(
  definition: Definition,
  list: string,
  { index, patch }: { readonly index: number; readonly patch: Patch<Omit<Choice, "name">> },
): Definition {
  return changeList(definition, list, (choices) => {
    const choice = choices[index];
    if (choice === undefined) return choices;
    const next = patchValue<Choice>(choice, patch);
    return next === choice ? choices : choices.with(index, next);
  });
}

/** Another code for the choice at `index` alone; its mentions are the work of `renameChoice`. */
export function recodeChoice(
  definition: Definition,
  list: string,
  { index, name }: { readonly index: number; readonly name: string },
): Definition {
  return changeList(definition, list, (choices) => {
    const choice = choices[index];
    return choice === undefined || choice.name === name
      ? choices
      : choices.with(index, { ...choice, name });
  });
}
