// Names for new items, lists and choices: made from a label, free, and readable in a data file.

import { OTHER_SUFFIX } from "../definition.ts";
import type { Definition } from "../definition.ts";
import { isReservedName, MAX_NAME_LENGTH } from "../item-names.ts";
import { placedItems } from "./item-places.ts";

const LONGEST = 32;

/** A label as a name: lower case without accents, words joined by `_`, whole words up to 32 signs. */
export function nameFromLabel(label: string): string {
  const words = label
    .replace(/\$\{[^}]*\}/g, " ")
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
  let name = (words[0] ?? "").slice(0, LONGEST);
  for (const word of words.slice(1)) {
    if (name.length + 1 + word.length > LONGEST) break;
    name += `_${word}`;
  }
  return /^[0-9]/.test(name) ? `_${name}` : name;
}

/** Every name of the form, those of the questions that `or_other` adds included. */
export function takenNames(definition: Definition): ReadonlySet<string> {
  return new Set(
    placedItems(definition).flatMap(({ item }) =>
      item.kind === "question" && item.orOther === true
        ? [item.name, item.name + OTHER_SUFFIX]
        : [item.name],
    ),
  );
}

/**
 * A free name like the one wanted: the same, or with the lowest number behind it.
 * @param taken names in use; the question that `or_other` would add is kept free too
 */
export function freeName(wanted: string, taken: ReadonlySet<string>): string {
  const isFree = (name: string) =>
    !taken.has(name) && !taken.has(name + OTHER_SUFFIX) && !isReservedName(name);
  if (wanted !== "" && isFree(wanted)) return wanted;
  const [, stem = "", number = "1"] = /^(.*?)(?:_([0-9]{1,4}))?$/s.exec(wanted) ?? [];
  for (let at = Number(number) + 1; ; at++) {
    const end = `_${String(at)}`;
    const name = (stem === "" ? "p" : stem).slice(0, MAX_NAME_LENGTH - end.length) + end;
    if (isFree(name)) return name;
  }
}
