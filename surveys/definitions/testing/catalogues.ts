// The shipped catalogues read from their files, because surveys may not import the database's code.
// Quoted cells stand last in a row and are not needed here.

import { readFileSync } from "node:fs";
import type { CatalogueLists } from "../catalogue-lists.ts";

function rowsOf(file: string): readonly (readonly string[])[] {
  const text = readFileSync(new URL(`../../../db/reference/${file}`, import.meta.url), "utf8");
  return text
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(","));
}

export const testingCatalogues: CatalogueLists = {
  regions: rowsOf("regions.csv").map(([code = "", , label = ""]) => ({ name: code, label })),
  municipalities: rowsOf("municipalities.csv").map(([code = "", label = "", region = ""]) => ({
    name: code,
    label,
    attributes: { region },
  })),
};

/** Parent of every PEA code, by level; an axis has the empty parent. */
export function peaParents(level: "axis" | "objective" | "priority"): ReadonlyMap<string, string> {
  const rows = rowsOf("pea.csv").filter((row) => row[0] === level);
  return new Map(rows.map(([, code = "", parent = ""]) => [code, parent]));
}
