// How small a number of people may be shown by itself. Everything about k stands here; what is
// published under it is `publication.ts`.

/** No answer table of fewer people, and no renewal that adds fewer. */
export const LEAST_SHOWN = 10;

/**
 * The groups of a split whose tables are shown.
 * In: people per group, and in all (which may hold people of no group). Out: groups of at least k;
 * if what is not shown adds up to 1 to k - 1, subtraction would show it: then the smallest shown
 * group (of equals the first by name) is hidden too. Not shown adds up to 0 or at least k after
 * that, given a total of at least k.
 */
export function groupsToShow(
  sizes: ReadonlyMap<string, number>,
  total: number,
): ReadonlySet<string> {
  const large = [...sizes]
    .filter(([, size]) => size >= LEAST_SHOWN)
    .sort(([one, size], [other, otherSize]) => size - otherSize || (one < other ? -1 : 1));
  const hidden = large.reduce((left, [, size]) => left - size, total);
  const isTelling = hidden > 0 && hidden < LEAST_SHOWN;
  return new Set(large.slice(isTelling ? 1 : 0).map(([group]) => group));
}

/** Whether the step from one size to the next tells nothing of fewer than k people. */
export function isSafeStep(before: number, now: number): boolean {
  return now === before || Math.abs(now - before) >= LEAST_SHOWN;
}
