import { ConflictError } from "../../../db/atomic.ts";
import { ACTED_MEANWHILE } from "../record-act.ts";
import { type Outcome, refused } from "../surveys/outcome.ts";

/** A write that somebody else was faster with is refused with words. */
export async function unlessChanged(write: () => Promise<void>): Promise<Outcome> {
  try {
    await write();
    return { ok: true, value: undefined };
  } catch (error) {
    const isLate = error instanceof ConflictError && error.key === ACTED_MEANWHILE;
    if (isLate) return refused("speaker.changed_meanwhile");
    throw error;
  }
}
