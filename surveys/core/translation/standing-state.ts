// How far a text has come by the approvals that are really there: those its story tells of exactly
// these words and this Spanish, against the number that its kind takes today. What is noted beside
// the words may be older than either.

import type { PackText, TextState } from "../language-pack.ts";
import type { TextToDecide } from "./text-decision.ts";
import { draftStateOf } from "./text-origin.ts";
import { textStand } from "./text-story.ts";
import { approvalsNeeded } from "./text-unit.ts";

type Judged = Pick<TextToDecide, "story" | "kind"> & { readonly entry: PackText };

/** The text with the state that its approvals give it; what is taken over is its base's to judge. */
export function withStandingState({ entry, story, kind }: Judged): PackText {
  if (entry.language !== undefined) return entry;
  const { approvals } = textStand(story, entry);
  const state = stateBy(approvals.length, approvalsNeeded(kind), entry);
  return state === entry.state ? entry : { ...entry, state };
}

function stateBy(approvals: number, needed: number, { state, origin }: PackText): TextState {
  if (approvals >= needed) return "approved";
  if (state !== "approved") return state;
  return approvals > 0 ? "reviewed" : draftStateOf(origin);
}
