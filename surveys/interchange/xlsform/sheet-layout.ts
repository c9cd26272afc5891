// Rows of named cells as a sheet: a column for every header that some row fills, in a given order.

import type { Sheet } from "../workbook/workbook.ts";

export type NamedCells = ReadonlyMap<string, string>;

/** @param order headers that come first, if used; @param needed headers that stand even when empty */
export function layOut(
  name: string,
  rows: readonly NamedCells[],
  { order, needed }: { readonly order: readonly string[]; readonly needed: readonly string[] },
): Sheet {
  const used = new Set(rows.flatMap((row) => [...row.keys()]));
  const rest = [...used].filter((header) => !order.includes(header));
  const headers = [
    ...order.filter((header) => used.has(header) || needed.includes(header)),
    ...rest.toSorted(),
  ];
  return { name, rows: [headers, ...rows.map((row) => headers.map((at) => row.get(at) ?? ""))] };
}
