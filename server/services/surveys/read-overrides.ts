import { listOverrides, type Override } from "../../../db/queries/overrides.ts";
import type { Deps } from "../../deps.ts";
import { isRestorable } from "./undo-days.ts";

/** What a survey made stricter, and what of it can still be taken back. */
export async function readOverrides(
  deps: Deps,
  survey: string,
): Promise<readonly (Override & { readonly canUndo: boolean })[]> {
  const overrides = await listOverrides(deps.db, survey);
  return overrides.map((one) => ({ ...one, canUndo: isRestorable(deps, one.setOn) }));
}
