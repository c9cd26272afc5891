import { listCatalogueEntries } from "../../../db/queries/catalogues.ts";
import type { Deps } from "../../deps.ts";
import type { CatalogueKind } from "./catalogue-kinds.ts";
import type { CatalogueProblem, ReadEntry } from "./read-entries.ts";

/** What is wrong between entries: a code twice, a parent that is nowhere, children left alone. */
export async function checkEntries(
  deps: Pick<Deps, "db">,
  kind: CatalogueKind,
  entries: readonly ReadEntry[],
): Promise<readonly CatalogueProblem[]> {
  return [
    ...repeatedCodes(kind, entries),
    ...(await unknownParents(deps, kind, entries)),
    ...(await orphans(deps, kind, entries)),
  ];
}

function repeatedCodes(
  kind: CatalogueKind,
  entries: readonly ReadEntry[],
): readonly CatalogueProblem[] {
  const first = new Map<string, number>();
  return entries.flatMap(({ row, entry }) => {
    const { code } = kind.placeOf(entry);
    const before = first.get(code);
    if (before === undefined) first.set(code, row);
    if (before === undefined) return [];
    const parameters = { first: before };
    return [{ code: "catalogue.repeated_code", row, column: kind.codeHeader, parameters }];
  });
}

/** A priority hangs on an objective, an objective and a topic on an axis. */
const PARENT_LEVEL: Readonly<Record<string, string>> = {
  topic: "axis",
  objective: "axis",
  priority: "objective",
};

async function unknownParents(
  deps: Pick<Deps, "db">,
  kind: CatalogueKind,
  entries: readonly ReadEntry[],
): Promise<readonly CatalogueProblem[]> {
  if (kind.parentHeader === undefined) return [];
  const column = kind.parentHeader;
  const codes =
    kind.name === "pea"
      ? new Set(entries.map(({ entry }) => kind.placeOf(entry).code))
      : new Set((await listCatalogueEntries(deps.db, "regions")).map(({ code }) => code));
  return entries.flatMap(({ row, entry }) => {
    const { parent } = kind.placeOf(entry);
    const level = PARENT_LEVEL[String(entry["level"] ?? "")];
    if (kind.name === "pea" && level === undefined) return [];
    const wanted = level === undefined ? (parent ?? "") : `${level}.${parent ?? ""}`;
    if (codes.has(wanted)) return [];
    const parameters = { parent: parent ?? "" };
    return [{ code: "catalogue.unknown_parent", row, column, parameters }];
  });
}

/** Municipalities hang on regions: a region that still has some is not taken away. */
async function orphans(
  deps: Pick<Deps, "db">,
  kind: CatalogueKind,
  entries: readonly ReadEntry[],
): Promise<readonly CatalogueProblem[]> {
  if (kind.name !== "regions") return [];
  const kept = new Set(entries.map(({ entry }) => kind.placeOf(entry).code));
  const municipalities = await listCatalogueEntries(deps.db, "municipalities");
  const left = municipalities.flatMap(({ parent }) =>
    parent === null || kept.has(parent) ? [] : [parent],
  );
  return [...new Set(left)].map((region) => ({
    code: "catalogue.region_in_use",
    column: kind.codeHeader,
    parameters: { region },
  }));
}
