import { eraseSpeaker, listToErase } from "../../../db/queries/speakers.ts";
import type { Deps } from "../../deps.ts";
import { recordAct, SYSTEM } from "../record-act.ts";
import { undoLimit } from "../surveys/undo-days.ts";

/**
 * Who took the consent back is forgotten once it can no longer be given back: the name and all
 * that was said. The purge of files takes the sounds; until then nobody is sent them.
 */
export async function eraseWithdrawn(deps: Deps): Promise<void> {
  for (const code of await listToErase(deps.db, undoLimit(deps))) {
    const act = { actor: SYSTEM, action: "speaker.erased", subject: `speaker:${code}` };
    await recordAct(deps, act, { statements: eraseSpeaker(code) });
  }
}
