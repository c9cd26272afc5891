import { findLink, setLinkRemoved } from "../../../db/queries/outreach.ts";
import type { Deps } from "../../deps.ts";
import { type ActorName, recordAct } from "../record-act.ts";
import { type Outcome, refused } from "./outcome.ts";
import { isRestorable } from "./undo-days.ts";

/** Takes a link away, or gives it back within 30 days. A printed code leads home meanwhile. */
export async function setOutreachLink(
  deps: Deps,
  actor: ActorName,
  { survey, id, isRemoved }: { survey: string; id: string; isRemoved: boolean },
): Promise<Outcome> {
  const link = await findLink(deps.db, id);
  if (link?.survey !== survey) return refused("outreach_link.none");
  if (!isRemoved && !isRestorable(deps, link.removedOn)) return refused("draft.not_restorable");
  // Taken away a second time, its 30 days would begin anew.
  if (isRemoved && link.removedOn !== null) return { ok: true, value: undefined };
  const statements = [setLinkRemoved(id, isRemoved ? deps.clock.today() : null)];
  const action = isRemoved ? "outreach.removed" : "outreach.restored";
  const details = { link: id, medium: link.medium };
  await recordAct(deps, { actor, action, subject: `survey:${survey}`, details }, { statements });
  return { ok: true, value: undefined };
}
