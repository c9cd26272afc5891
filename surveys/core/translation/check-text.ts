// What others do to somebody's words: review, approve, give back; and taking one's own approval back.

import type { PackText, TextState } from "../language-pack.ts";
import {
  changed,
  refused,
  type TextActor,
  type TextDecision,
  type TextToDecide,
} from "./text-decision.ts";
import { draftStateOf } from "./text-origin.ts";
import { textStand, type TextStand } from "./text-story.ts";
import { approvalsNeeded, type TextKind } from "./text-unit.ts";
import { translationFaults } from "./translation-faults.ts";
import { translates } from "./unit-state.ts";
import { isVariantOf } from "./variant-tag.ts";

const MAX_NOTE = 2000;

type Checked =
  | { readonly ok: true; readonly entry: PackText; readonly stand: TextStand }
  | { readonly ok: false; readonly refusal: TextDecision };

/** What reviewing and approving share: somebody else checks words that stand for today's Spanish. */
function toCheck(text: TextToDecide, variant: string | undefined, actor: TextActor): Checked {
  const { entry, spanish, kind, language, story } = text;
  const no = (refusal: TextDecision): Checked => ({ ok: false, refusal });
  if (actor.kind !== "person") return no(refused("text.program_cannot_approve"));
  if (entry === undefined) return no(refused("text.not_written"));
  if (entry.language !== undefined) return no(refused("text.inherited"));
  if (!translates(entry, spanish)) return no(refused("text.stale"));
  const stand = textStand(story, entry);
  // Words that a variant took over are still those of whoever wrote them for its base.
  const { writers } = textStand(text.baseStory ?? [], entry);
  const isOwn = stand.writers.has(actor.id) || writers.has(actor.id);
  if (isOwn) return no(refused("text.own_words"));
  if (variant !== undefined && !isVariantOf(variant, language)) {
    return no(refused("text.variant_of_other_language"));
  }
  const [fault] = translationFaults(spanish, entry.text, kind);
  if (fault !== undefined) return no(refused(fault.code, fault.parameters));
  return { ok: true, entry, stand };
}

export function review(
  text: TextToDecide,
  { variant }: { readonly variant?: string | undefined },
  actor: TextActor,
): TextDecision {
  const check = toCheck(text, variant, actor);
  if (!check.ok) return check.refusal;
  const { entry } = check;
  if (entry.state === "reviewed" || entry.state === "approved") {
    return refused("text.already_reviewed");
  }
  return changed({ ...entry, state: "reviewed" }, "reviewed", { variant: variant ?? null });
}

export function approve(
  text: TextToDecide,
  { variant }: { readonly variant?: string | undefined },
  actor: TextActor,
): TextDecision {
  if (actor.kind === "person" && (variant ?? "") === "") return refused("text.no_variant");
  const check = toCheck(text, variant, actor);
  if (!check.ok) return check.refusal;
  const { entry, stand } = check;
  if (stand.approvals.some(({ id }) => id === actor.id)) {
    return refused("text.already_approved_by_you");
  }
  const state = checkedState(text.kind, stand.approvals.length + 1);
  const isApproved = entry.state === "approved";
  return changed({ ...entry, state: isApproved ? "approved" : state }, "approved", {
    variant: variant ?? null,
  });
}

function checkedState(kind: TextKind, approvals: number): TextState {
  return approvals >= approvalsNeeded(kind) ? "approved" : "reviewed";
}

/** Back to whoever writes, with what is wrong. */
export function giveBack(
  { entry }: TextToDecide,
  { note: typed = "" }: { readonly note?: string | undefined },
): TextDecision {
  const note = typed.replaceAll("\r\n", "\n").trim();
  if (entry === undefined) return refused("text.not_written");
  if (entry.language !== undefined) return refused("text.inherited");
  if (note === "") return refused("text.no_note");
  if (note.length > MAX_NOTE) return refused("text.long_note", { max: MAX_NOTE });
  return changed({ ...entry, state: draftStateOf(entry.origin) }, "returned", { note });
}

/** Takes one's own approval back. */
export function withdraw({ entry, story, kind }: TextToDecide, actor: TextActor): TextDecision {
  if (entry === undefined) return refused("text.not_written");
  const { approvals } = textStand(story, entry);
  if (!approvals.some(({ id }) => id === actor.id)) return refused("text.no_own_approval");
  return changed({ ...entry, state: checkedState(kind, approvals.length - 1) }, "withdrawn");
}
