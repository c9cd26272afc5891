// Finding a name however it is typed: without accents, capitals, spaces or the eleven apostrophes
// in use for Mayan languages. It compares names; it knows nothing of where they come from.

import { withoutGlottalStops } from "./translation/glottal-marks.ts";

/**
 * The form of a text that is compared: lower case, accents and apostrophes gone, Tz as Ts,
 * anything else that is no letter or digit one space.
 * @param text any text
 * @returns words of a-z and 0-9 (or other scripts' letters) separated by one space; may be empty
 */
export function searchKey(text: string): string {
  return withoutGlottalStops(text.toLowerCase())
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .replace(/tz/g, "ts")
    .trim();
}

/** Whether every word of a query stands in a text, in any order. In: two search keys. */
export function holdsEveryWord(key: string, query: string): boolean {
  return query.split(" ").every((word) => key.includes(word));
}

/** How a name answers a query, best first. */
const RANKS: readonly ((name: string, query: string) => boolean)[] = [
  (name, query) => name === query,
  (name, query) => name.startsWith(query),
  (name, query) => name.includes(` ${query}`),
  (name, query) => name.includes(query),
  (name, query) => withoutSpaces(name).includes(withoutSpaces(query)),
];

function withoutSpaces(key: string): string {
  return key.replaceAll(" ", "");
}

/**
 * How well a name answers a query.
 * @param name the name as written
 * @param query what was typed
 * @returns 0 for the same name up to 4 for a match without spaces; undefined for no match
 */
export function searchRank(name: string, query: string): number | undefined {
  const nameKey = searchKey(name);
  const queryKey = searchKey(query);
  const rank = RANKS.findIndex((matches) => matches(nameKey, queryKey));
  return rank === -1 ? undefined : rank;
}
