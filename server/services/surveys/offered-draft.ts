import { findOfferedDraft } from "../../../db/queries/drafts.ts";
import type { Deps } from "../../deps.ts";
import { type ActorName, logPlace } from "../record-act.ts";
import { type Outcome, refused } from "./outcome.ts";
import { type DraftChange, storeDraftState } from "./store-draft-state.ts";

/** Puts the draft that a release brought aside. */
export async function declineOffered(deps: Deps, actor: ActorName, slug: string): Promise<Outcome> {
  return await settleOffered(deps, slug, {
    actor,
    action: "draft.offer_declined",
    state: "removed",
  });
}

/** Takes over the draft that a release brought; refused while there is a draft of one's own. */
export async function adoptOffered(deps: Deps, actor: ActorName, slug: string): Promise<Outcome> {
  return await settleOffered(deps, slug, { actor, action: "draft.offer_adopted", state: "draft" });
}

async function settleOffered(
  deps: Deps,
  slug: string,
  change: Pick<DraftChange, "actor" | "action" | "state">,
): Promise<Outcome> {
  const since = await logPlace(deps);
  const draft = await findOfferedDraft(deps.db, slug);
  if (draft === undefined) return refused("draft.none");
  return await storeDraftState(deps, { ...change, draft, since });
}
