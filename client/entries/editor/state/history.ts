import type { Definition } from "../../../../surveys/core/index.ts";

/** Steps that can be undone; older ones are forgotten. */
const MOST_STEPS = 200;
/** Typing in one field is one step, as long as it does not pause. */
const PAUSE_MS = 1_500;

/** A definition with the steps that led to it and those that were undone. */
export interface History {
  readonly past: readonly Definition[];
  readonly present: Definition;
  readonly future: readonly Definition[];
  /** The field being typed in, and when it was last. */
  readonly typing: { readonly field: string; readonly at: number } | undefined;
}

export function newHistory(present: Definition): History {
  return { past: [], present, future: [], typing: undefined };
}

/** The history after an edit; the same one where the edit changed nothing. */
export function record(
  history: History,
  next: Definition,
  { field, at }: { readonly field?: string | undefined; readonly at: number },
): History {
  const { past, present, typing } = history;
  if (next === present) return history;
  const goesOn = field !== undefined && typing?.field === field && at - typing.at < PAUSE_MS;
  return {
    past: goesOn ? past : [...past, present].slice(-MOST_STEPS),
    present: next,
    future: [],
    typing: field === undefined ? undefined : { field, at },
  };
}

export function undo({ past, present, future, ...rest }: History): History {
  const before = past.at(-1);
  if (before === undefined) return { past, present, future, ...rest };
  return {
    past: past.slice(0, -1),
    present: before,
    future: [present, ...future],
    typing: undefined,
  };
}

export function redo({ past, present, future, ...rest }: History): History {
  const [next, ...later] = future;
  if (next === undefined) return { past, present, future, ...rest };
  return { past: [...past, present], present: next, future: later, typing: undefined };
}
