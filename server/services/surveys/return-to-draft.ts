import { changeDraftState } from "../../../db/queries/drafts.ts";
import type { Deps } from "../../deps.ts";
import { type ActorName, logPlace, recordAct } from "../record-act.ts";
import { type Outcome, refused } from "./outcome.ts";
import { readDraft } from "./read-draft.ts";
import { unlessTaken } from "./unless-taken.ts";

/** Back to the drawing board: the approval that it once needed it needs still. */
export async function returnToDraft(
  deps: Deps,
  actor: ActorName,
  survey: string,
): Promise<Outcome> {
  const since = await logPlace(deps);
  const draft = await readDraft(deps, survey);
  if (draft?.state !== "review") return refused("review.not_in_review");
  const statements = [changeDraftState(draft, { state: "draft" })];
  const act = { actor, action: "review.returned", subject: `survey:${survey}`, since };
  return await unlessTaken(async () => {
    await recordAct(deps, act, { statements });
    return undefined;
  });
}
