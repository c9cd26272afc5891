import { searchKey } from "../../../../surveys/core/index.ts";

/** Steps from one text to another: a sign put in, taken out, changed, or two neighbours swapped. */
export function editDistance(one: string, other: string): number {
  const rows = [Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) row.push(stepTo(rows, row, { one, other, i, j }));
    rows.push(row);
  }
  return rows.at(-1)?.at(-1) ?? 0;
}

interface Cell {
  readonly one: string;
  readonly other: string;
  readonly i: number;
  readonly j: number;
}

function stepTo(
  rows: readonly (readonly number[])[],
  row: readonly number[],
  { one, other, i, j }: Cell,
): number {
  const at = (from: readonly number[] | undefined, place: number) => from?.[place] ?? Infinity;
  const isSame = one[i - 1] === other[j - 1];
  const isSwapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
  return Math.min(
    at(rows[i - 1], j) + 1,
    at(row, j - 1) + 1,
    at(rows[i - 1], j - 1) + (isSame ? 0 : 1),
    isSwapped ? at(rows[i - 2], j - 2) + 1 : Infinity,
  );
}

/** The known name most likely meant by an unknown one; undefined when none is near. */
export function nearestName(written: string, known: readonly string[]): string | undefined {
  const key = searchKey(written);
  const most = Math.max(1, Math.floor(key.length / 3));
  let found: { readonly name: string; readonly distance: number } | undefined;
  for (const name of known) {
    const nameKey = searchKey(name);
    if (Math.abs(nameKey.length - key.length) > most) continue;
    const distance = editDistance(key, nameKey);
    if (distance <= most && distance < (found?.distance ?? Infinity)) found = { name, distance };
  }
  return found?.name;
}
