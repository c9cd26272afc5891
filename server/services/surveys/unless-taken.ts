import { ConflictError } from "../../../db/atomic.ts";
import { ACTED_MEANWHILE } from "../record-act.ts";
import { type Outcome, refused } from "./outcome.ts";

/** What each unique key or trigger of the database means for whoever acts. */
const MEANINGS: Readonly<Record<string, string>> = {
  "surveys.slug": "draft.slug_taken",
  "surveys.removed_on": "draft.survey_has_responses",
  "drafts.survey": "draft.exists",
  "drafts.revision": "draft.changed_meanwhile",
  "draft_revisions.draft": "draft.changed_meanwhile",
  "draft_revisions.revision": "draft.changed_meanwhile",
  "draft_approvals.person": "draft.own_approval",
  "draft_approvals.missing": "publishing.not_approved",
  "draft_approvals.draft": "draft.approved_already",
  "versions.survey": "draft.changed_meanwhile",
  "text_events.survey": "draft.changed_meanwhile",
  "rounds.id": "draft.changed_meanwhile",
  "survey_overrides.survey": "draft.override_set",
  [ACTED_MEANWHILE]: "draft.changed_meanwhile",
};

/** A write that somebody else was faster with is refused with words, any other fault is thrown. */
export async function unlessTaken<Value>(write: () => Promise<Value>): Promise<Outcome<Value>> {
  try {
    return { ok: true, value: await write() };
  } catch (error) {
    const code = error instanceof ConflictError ? MEANINGS[error.key] : undefined;
    if (code === undefined) throw error;
    return refused(code);
  }
}
