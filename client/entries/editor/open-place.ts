import {
  compileDefinition,
  type DefinitionProblem,
  placedItems,
  publishingProblems,
} from "../../../surveys/core/index.ts";
import { itemRowId, listRowId, rowHash } from "../../pages/panel/editor-rows.ts";
import { propertyId } from "./properties/property-tools.ts";
import type { EditorStore } from "./state/editor-store.ts";
import { SURVEY } from "./state/selection.ts";

type ProblemPlace = Pick<DefinitionProblem, "item" | "property">;

/** Goes to the field at fault. */
export function openPlace(store: EditorStore, { item, property }: ProblemPlace): void {
  const isList = property === "lists" && item !== undefined;
  if (isList) store.select({ kind: "list", name: item }, "properties");
  else if (item === undefined) store.select(SURVEY, "properties");
  else store.select({ kind: "item", name: item }, "properties");
  store.focus(isList ? "list-name" : propertyId(property ?? "label"));
}

/** An address that ends in the row of an item or a list opens it, where something is wrong with it. */
export function openNamed(store: EditorStore, hash: string): void {
  const place = placeNamed(store, (id) => [`#${id}`, rowHash(id)].includes(hash));
  if (place !== undefined) openPlace(store, place);
}

function placeNamed(
  { definition }: EditorStore,
  isNamed: (id: string) => boolean,
): ProblemPlace | undefined {
  const list = Object.keys(definition.lists).find((name) => isNamed(listRowId(name)));
  if (list !== undefined) return { item: list, property: "lists" };
  const item = placedItems(definition).find((placed) => isNamed(itemRowId(placed.item.name)))?.item;
  if (item === undefined) return undefined;
  const compiled = compileDefinition(definition);
  const problems = [...(compiled.ok ? [] : compiled.problems), ...publishingProblems(definition)];
  const isOfItem = (one: DefinitionProblem) => one.item === item.name && one.property !== "lists";
  return problems.find(isOfItem) ?? { item: item.name };
}
