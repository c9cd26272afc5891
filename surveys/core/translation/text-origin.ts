// Where a text comes from: a trail that only grows, e.g. "program and dictionaries > person".

import type { TextState } from "../language-pack.ts";

const STEP = " > ";
const PROGRAM = "program";

/** The trail with one more step; the same maker twice in a row is one step. */
export function originAfter(before: string | undefined, maker: "person" | "program"): string {
  if (before === undefined || before === "") return maker;
  return lastStep(before) === maker ? before : before + STEP + maker;
}

/** Whose draft a text is, by who last set its words. */
export function draftStateOf(origin: string): TextState {
  return lastStep(origin).startsWith(PROGRAM) ? "draft_machine" : "draft_human";
}

function lastStep(origin: string): string {
  return origin.split(STEP).at(-1) ?? origin;
}
