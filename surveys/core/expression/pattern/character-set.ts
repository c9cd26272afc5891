// Sets of Unicode code points as sorted ranges, to tell whether two parts of a pattern can match
// the same character.

type CharacterRange = readonly [from: number, to: number];
export type CharacterSet = readonly CharacterRange[];

const LAST_CODE_POINT = 0x10ffff;
export const EVERY_CHARACTER: CharacterSet = [[0, LAST_CODE_POINT]];

/** The set of some ranges in any order. */
export function setOf(ranges: readonly CharacterRange[]): CharacterSet {
  const merged: [number, number][] = [];
  for (const [from, to] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last !== undefined && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

/** Characters that are in one set or the other. */
export function union(one: CharacterSet, other: CharacterSet): CharacterSet {
  return setOf([...one, ...other]);
}

/** Characters that are not in a set. */
export function complement(set: CharacterSet): CharacterSet {
  const gaps: CharacterRange[] = [];
  let next = 0;
  for (const [from, to] of set) {
    if (from > next) gaps.push([next, from - 1]);
    next = to + 1;
  }
  if (next <= LAST_CODE_POINT) gaps.push([next, LAST_CODE_POINT]);
  return gaps;
}

/** Whether two sets share a character. */
export function overlaps(one: CharacterSet, other: CharacterSet): boolean {
  return one.some(([from, to]) => other.some((range) => range[0] <= to && from <= range[1]));
}
