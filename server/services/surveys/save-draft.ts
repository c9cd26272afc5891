import type { AtomicList } from "../../../db/atomic.ts";
import { findOpenDraft } from "../../../db/queries/drafts.ts";
import { hasSavedSince, thinRevisions } from "../../../db/queries/draft-revisions.ts";
import type { Definition } from "../../../surveys/core/index.ts";
import type { Deps } from "../../deps.ts";
import { HOUR_MS, momentAfter } from "../accounts/moments.ts";
import { type ActorName, recordAct } from "../record-act.ts";
import { revisionOf } from "./draft-row.ts";
import { type ReadDraft, readDraft, readRevision } from "./read-draft.ts";
import { unlessTaken } from "./unless-taken.ts";

/** How many of the newest revisions are all kept. */
const KEPT = 50;

export interface Saving {
  readonly survey: string;
  /** The revision that was changed. */
  readonly base: number;
  readonly definition: Definition;
}

export type SaveOutcome =
  | { readonly kind: "saved"; readonly revision: number; readonly savedAt: string }
  /** Somebody saved since: what they made of it. */
  | { readonly kind: "conflict"; readonly draft: ReadDraft }
  | { readonly kind: "missing" };

/**
 * Saves what somebody made of a revision, if it is still the newest. Its faults do not matter: a
 * draft may be broken. The log tells each sitting once: a person's first save after an hour without.
 */
export async function saveDraft(
  deps: Deps,
  actor: ActorName,
  { survey, base, definition }: Saving,
): Promise<SaveOutcome> {
  const draft = await readDraft(deps, survey);
  if (draft === undefined) return { kind: "missing" };
  if (draft.revision !== base) return { kind: "conflict", draft };
  const { version } = draft.definition;
  const own = { ...definition, slug: survey, version };
  const savedAt = deps.clock.now();
  const statements = [
    ...revisionOf(deps, draft, { actor, definition: own }),
    thinRevisions(draft.id, base + 1 - KEPT),
  ];
  const saved = await unlessTaken(() => write(deps, { actor, draft, savedAt }, { statements }));
  if (saved.ok) return { kind: "saved", revision: base + 1, savedAt };
  const newer = await readDraft(deps, survey);
  return newer === undefined ? { kind: "missing" } : { kind: "conflict", draft: newer };
}

async function write(
  deps: Deps,
  { actor, draft, savedAt }: { actor: ActorName; draft: ReadDraft; savedAt: string },
  list: AtomicList,
): Promise<void> {
  const since = momentAfter(savedAt, -HOUR_MS);
  const isSameSitting = await hasSavedSince(deps.db, { draft: draft.id, person: actor.id, since });
  if (isSameSitting) {
    await deps.db.atomic(list);
    return;
  }
  const details = { version: draft.definition.version };
  const subject = `survey:${draft.survey}`;
  await recordAct(deps, { actor, action: "draft.saved", subject, details }, list);
}

/** Puts an earlier revision back, as a new one: nothing is lost. */
export async function restoreRevision(
  deps: Deps,
  actor: ActorName,
  { survey, revision }: { readonly survey: string; readonly revision: number },
): Promise<SaveOutcome> {
  const draft = await findOpenDraft(deps.db, survey);
  const earlier = draft && (await readRevision(deps, draft.id, revision));
  if (draft === undefined || earlier === undefined) return { kind: "missing" };
  return await saveDraft(deps, actor, { survey, base: draft.revision, definition: earlier });
}
