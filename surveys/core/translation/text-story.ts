// What the story of a text says of the words that stand there now: who wrote them, who approved them.

import type { PackText, TextState } from "../language-pack.ts";

export type TextEventAct =
  | "written"
  | "imported"
  | "kept"
  | "reviewed"
  | "approved"
  | "returned"
  | "withdrawn"
  | "recorded"
  | "unrecorded";

/** One line of the story; `sequence` counts from 1. */
export interface StoryEvent {
  readonly sequence: number;
  readonly act: TextEventAct;
  readonly state: TextState | "missing";
  readonly actorKind: string;
  readonly actorId: string;
  readonly actorName: string;
  readonly origin: string;
  readonly text: string;
  readonly sourceHash: string;
  /** What the actor declared to speak. */
  readonly variant: string | null;
}

export interface Approval {
  readonly id: string;
  readonly name: string;
  readonly variant: string;
}

export interface TextStand {
  /** Who set the words that stand there; nobody is known of what shipped with the program. */
  readonly author: Pick<StoryEvent, "actorKind" | "actorId" | "actorName"> | undefined;
  /** Ids of all who ever wrote these very words: none of them checks them. */
  readonly writers: ReadonlySet<string>;
  /** By different people, the earliest first. */
  readonly approvals: readonly Approval[];
}

/** Acts that say which words stand there. */
export const SETTING: readonly TextEventAct[] = ["written", "imported", "kept"];

/** @param story the earliest event first */
export function textStand(
  story: readonly StoryEvent[],
  entry: Pick<PackText, "text" | "sourceHash"> | undefined,
): TextStand {
  if (entry === undefined) return { author: undefined, writers: new Set(), approvals: [] };
  const writing = story.filter(({ act, text }) => SETTING.includes(act) && text === entry.text);
  const own = story.filter(
    ({ text, sourceHash }) => text === entry.text && sourceHash === entry.sourceHash,
  );
  const since = own.findLastIndex(({ act }) => SETTING.includes(act));
  return {
    author: own[since],
    writers: new Set(writing.map(({ actorId }) => actorId)),
    approvals: standing(own.slice(since + 1)),
  };
}

function standing(events: readonly StoryEvent[]): readonly Approval[] {
  const approvals = new Map<string, Approval>();
  for (const { act, actorId: id, actorName: name, variant } of events) {
    if (act === "returned") approvals.clear();
    if (act === "withdrawn") approvals.delete(id);
    if (act === "approved" && variant !== null) approvals.set(id, { id, name, variant });
  }
  return [...approvals.values()];
}
