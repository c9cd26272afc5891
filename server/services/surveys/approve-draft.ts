import { insertApproval, listApprovals } from "../../../db/queries/draft-approvals.ts";
import type { Deps } from "../../deps.ts";
import { type ActorName, recordAct } from "../record-act.ts";
import { type Outcome, refused } from "./outcome.ts";
import { readDraft } from "./read-draft.ts";
import { unlessTaken } from "./unless-taken.ts";

/**
 * Approves exactly what the draft says now; a later change needs a new approval. Neither its author
 * nor who changed it last may do it, nor a program.
 */
export async function approveDraft(
  deps: Deps,
  actor: ActorName,
  { survey, sha256 }: { readonly survey: string; readonly sha256: string },
): Promise<Outcome> {
  const draft = await readDraft(deps, survey);
  if (draft?.state !== "review") return refused("review.not_in_review");
  if (draft.sha256 !== sha256) return refused("draft.changed_meanwhile");
  if (actor.kind !== "person") return refused("draft.own_approval");
  if ([draft.authorId, draft.updatedById].includes(actor.id)) return refused("draft.own_approval");
  const approval = insertApproval({
    ...{ draft: draft.id, sha256, personId: actor.id, personName: actor.name },
    approvedAt: deps.clock.now(),
  });
  const act = {
    actor,
    action: "review.approved",
    subject: `survey:${survey}`,
    details: { sha256 },
  };
  return await unlessTaken(async () => {
    await recordAct(deps, act, { statements: [approval] });
    return undefined;
  });
}

/** Who approved what the draft says now. */
export async function readApprovals(deps: Deps, draft: { id: string; sha256: string }) {
  const approvals = await listApprovals(deps.db, draft.id);
  return approvals.map((approval) => ({
    ...approval,
    isCurrent: approval.sha256 === draft.sha256,
  }));
}
