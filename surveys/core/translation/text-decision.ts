// The shapes of an act on a text and of what is decided about it.

import type { PackText } from "../language-pack.ts";
import type { ProblemParameters } from "../problem.ts";
import type { StoryEvent, TextEventAct } from "./text-story.ts";
import type { TextKind } from "./text-unit.ts";

export type TextAct =
  | { readonly act: "write" | "import"; readonly text: string }
  | { readonly act: "keep" | "withdraw" }
  | { readonly act: "review" | "approve"; readonly variant?: string | undefined }
  | { readonly act: "return"; readonly note?: string | undefined };

/** A text and what it is decided on. */
export interface TextToDecide {
  readonly language: string;
  readonly spanish: string;
  readonly kind: TextKind;
  /** What stands there; undefined while it is missing. */
  readonly entry: PackText | undefined;
  /** The earliest event first. */
  readonly story: readonly StoryEvent[];
  /** Of a variant: what happened to the same text in its base. */
  readonly baseStory?: readonly StoryEvent[];
}

/** Only a person reviews and approves. */
export interface TextActor {
  readonly kind: string;
  readonly id: string;
}

export interface DecidedEvent {
  readonly act: TextEventAct;
  readonly variant: string | null;
  readonly note: string | null;
}

export type TextDecision =
  /** Without an entry the text is gone; its trail of origin goes on with the next one. */
  | {
      readonly kind: "changed";
      readonly entry: PackText | undefined;
      readonly origin: string;
      readonly event: DecidedEvent;
    }
  | { readonly kind: "unchanged" }
  | { readonly kind: "refused"; readonly code: string; readonly parameters: ProblemParameters };

export function refused(code: string, parameters: ProblemParameters = {}): TextDecision {
  return { kind: "refused", code, parameters };
}

export function changed(
  entry: PackText,
  act: TextEventAct,
  told: Partial<Omit<DecidedEvent, "act">> = {},
): TextDecision {
  return {
    ...{ kind: "changed", entry, origin: entry.origin },
    event: { act, variant: told.variant ?? null, note: told.note ?? null },
  };
}
