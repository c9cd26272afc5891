import { searchKey, searchRank } from "../../surveys/core/index.ts";

/** A choice as it is searched. */
export interface SearchOption {
  readonly name: string;
  /** Every text it may be found by: in the language of the page and in Spanish. */
  readonly texts: readonly string[];
  /** Offered whatever was typed, as "other" and "prefers not to say" are. */
  readonly isConstant: boolean;
}

export interface FoundOptions {
  readonly options: readonly SearchOption[];
  /** How many answer what was typed, without those offered anyway. */
  readonly count: number;
}

function rankOf(option: SearchOption, typed: string): number | undefined {
  const ranks = option.texts.flatMap((text) => searchRank(text, typed) ?? []);
  return ranks.length === 0 ? undefined : Math.min(...ranks);
}

/** The options that what was typed names, best first; all in their order while nothing is. */
export function findOptions(options: readonly SearchOption[], typed: string): FoundOptions {
  if (searchKey(typed) === "") return { options, count: options.length };
  const ranked = options.map((option) => ({ option, rank: rankOf(option, typed) }));
  const found = ranked
    .flatMap(({ option, rank }) => (rank === undefined ? [] : [{ option, rank }]))
    .sort((one, other) => one.rank - other.rank)
    .map(({ option }) => option);
  const anyway = options.filter((option) => option.isConstant && !found.includes(option));
  return { options: [...found, ...anyway], count: found.length };
}

/** The one option that was typed in full, whatever its accents. */
export function optionNamed(
  options: readonly SearchOption[],
  typed: string,
): SearchOption | undefined {
  const key = searchKey(typed);
  const named = options.filter(({ texts }) => texts.some((text) => searchKey(text) === key));
  return named.length === 1 ? named[0] : undefined;
}
