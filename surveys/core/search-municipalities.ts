// Finding municipalities by any of their names: the name, a variant or the head town.

import { searchRank } from "./search-key.ts";

/** What a municipality is searched by. */
export interface NamedPlace {
  readonly name: string;
  readonly variants: readonly string[];
  readonly headTown: string;
}

/**
 * The municipalities that a query names: by name, by variant or by head town.
 * @param rows the municipalities to search
 * @param query what was typed; blank finds all
 * @returns the rows found, best match first, otherwise in the order given
 */
export function searchMunicipalities<Row extends NamedPlace>(
  rows: readonly Row[],
  query: string,
): readonly Row[] {
  return rows
    .map((row) => ({ row, rank: placeRank(row, query) }))
    .filter(({ rank }) => rank < Infinity)
    .sort((a, b) => a.rank - b.rank)
    .map(({ row }) => row);
}

function placeRank(place: NamedPlace, query: string): number {
  const names = [place.name, ...place.variants, place.headTown];
  return Math.min(...names.map((name) => searchRank(name, query) ?? Infinity));
}
