import { findPublication } from "../../db/queries/publications.ts";
import type { Publication } from "../../surveys/analysis/publication.ts";
import type { Deps } from "../deps.ts";

export async function readPublication(deps: Deps, round: string): Promise<Publication | undefined> {
  const row = await findPublication(deps.db, round);
  return row === undefined ? undefined : storedPublication(row.publication);
}

/** Publications are written by `keepPublicationFresh` only. */
export function storedPublication(json: string): Publication {
  return JSON.parse(json) as Publication;
}
