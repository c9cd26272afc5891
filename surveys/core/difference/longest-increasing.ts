// The longest increasing run inside a list of numbers: what stayed in order when things were moved.

/** Indexes of a longest strictly increasing subsequence. */
export function longestIncreasing(values: readonly number[]): ReadonlySet<number> {
  /** By length, the index of the smallest value that ends such a run. */
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  for (const [index, value] of values.entries()) {
    const length = firstNotBelow(ends, values, value);
    before.push(length === 0 ? undefined : ends[length - 1]);
    ends[length] = index;
  }
  const run = new Set<number>();
  for (let at = ends.at(-1); at !== undefined; at = before[at]) run.add(at);
  return run;
}

function firstNotBelow(ends: readonly number[], values: readonly number[], value: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const end = values[ends[middle] ?? 0] ?? Infinity;
    if (end < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
