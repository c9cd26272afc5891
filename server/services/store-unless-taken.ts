import { ConflictError } from "../../db/atomic.ts";
import { ACTED_MEANWHILE } from "./record-act.ts";

/**
 * Runs a write; "conflict" when somebody else acted on its subject or took its key meanwhile.
 * @param key `table.column`, or `table.` for any of it
 */
export async function storeUnlessTaken(
  key: string,
  store: () => Promise<void>,
): Promise<"done" | "conflict"> {
  try {
    await store();
    return "done";
  } catch (error) {
    if (!(error instanceof ConflictError)) throw error;
    if (error.key === ACTED_MEANWHILE || error.key.startsWith(key)) return "conflict";
    throw error;
  }
}
