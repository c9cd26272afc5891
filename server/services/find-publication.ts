import { findPublication } from "../../db/queries/publications.ts";
import type { Deps } from "../deps.ts";

export interface StoredPublication {
  /** YYYY-MM-DD. */
  readonly publishedOn: string;
  /** JSON, for `storedPublication`: equal text, equal publication. */
  readonly text: string;
}

/** The publication as it is stored: whoever knows its text already need not read it. */
export async function findStoredPublication(
  deps: Deps,
  round: string,
): Promise<StoredPublication | undefined> {
  const row = await findPublication(deps.db, round);
  return row === undefined ? undefined : { publishedOn: row.publishedOn, text: row.publication };
}
