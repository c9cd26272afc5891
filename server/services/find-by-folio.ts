import { findReceivedOn } from "../../db/queries/receipts.ts";
import type { Deps } from "../deps.ts";

/** Day on which the response with this folio was received in a round; undefined when there is none. */
export async function findByFolio(
  deps: Deps,
  round: string,
  folio: string,
): Promise<string | undefined> {
  return await findReceivedOn(deps.db, { round, folio });
}
