// States as XLIFF 2.1 says them (`state` of a segment) and as this project does (`subState`).
//
//   missing, stale, draft_machine → initial     nobody who speaks the language has put it into words
//   draft_human                   → translated  waits for its review
//   reviewed                      → reviewed    waits for its approval
//   approved                      → final
//
// So no tool takes the draft of a program for a finished translation, and a translator who confirms
// one turns it into `translated`: a state that no longer fits the subState wins over it.

import type { UnitState } from "../../core/index.ts";
import { readState } from "./unit-states.ts";

export type XliffState = "initial" | "translated" | "reviewed" | "final";

const OF_STATE: Readonly<Record<UnitState, XliffState>> = {
  missing: "initial",
  stale: "initial",
  draft_machine: "initial",
  draft_human: "translated",
  reviewed: "reviewed",
  approved: "final",
};
const PREFIX = "consulta:";
/** From the least to the most finished. */
const ORDER: readonly XliffState[] = ["initial", "translated", "reviewed", "final"];

export function xliffState(state: UnitState): { readonly state: XliffState; readonly sub: string } {
  return { state: OF_STATE[state], sub: PREFIX + state };
}

interface Said {
  readonly state: string | undefined;
  readonly sub: string | undefined;
}

/** The state of a unit: of several segments, that of the least finished. */
export function unitState(segments: readonly Said[], text: string): UnitState {
  const states = segments.map(({ state }) => ORDER.find((each) => each === state) ?? "initial");
  const least = ORDER.find((each) => states.includes(each)) ?? "initial";
  const { sub } = segments[states.indexOf(least)] ?? {};
  const own =
    sub?.startsWith(PREFIX) === true ? readState(sub.slice(PREFIX.length), text) : undefined;
  return own !== undefined && OF_STATE[own] === least ? own : plainState(least, text);
}

function plainState(state: XliffState, text: string): UnitState {
  if (text === "") return "missing";
  const states: Readonly<Record<XliffState, UnitState>> = {
    initial: "draft_machine",
    translated: "draft_human",
    reviewed: "reviewed",
    final: "approved",
  };
  return states[state];
}
