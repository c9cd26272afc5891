// Choice lists that stand for a catalogue, filled from it.

import type { Choice } from "../core/index.ts";

export type CatalogueName = "regions" | "municipalities";
export type CatalogueLists = Readonly<Record<CatalogueName, readonly Choice[]>>;

/** The lists with the choices of each catalogue in its place. */
export function filledLists(
  lists: Record<string, unknown>,
  catalogues: CatalogueLists,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(lists).map(([name, list]) => [name, filledList(list, catalogues)]),
  );
}

/** Whatever is no choice is left for the schema to find. */
function filledList(list: unknown, catalogues: CatalogueLists): unknown {
  if (!isFromCatalogue(list) || !isCatalogue(list.catalogue, catalogues)) return list;
  const { catalogue, after = [], ...rest } = list;
  if (!isList(after) || Object.keys(rest).length > 0) return list;
  return [...catalogues[catalogue], ...after];
}

export function isFromCatalogue(
  list: unknown,
): list is { readonly catalogue: unknown; readonly after?: unknown } {
  return isRecord(list) && Object.hasOwn(list, "catalogue");
}

export function isCatalogue(name: unknown, catalogues: CatalogueLists): name is CatalogueName {
  return typeof name === "string" && Object.hasOwn(catalogues, name);
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}
