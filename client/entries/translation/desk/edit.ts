import type { TextUnit } from "../../../../surveys/core/index.ts";

/** What somebody wrote and the server does not have yet. */
export interface Edit {
  readonly text: string;
  /** Where the story of the text stood when writing began. */
  readonly base: number;
  /** How the text stood then: tells whether what others did meanwhile matters. */
  readonly before: Pick<TextUnit, "text" | "state" | "spanish">;
  readonly at: string;
  /** Whether it was asked to be saved. */
  readonly isAsked: boolean;
  /** From an earlier visit of the page. */
  readonly isRecovered?: boolean;
  /** What stands there now, written by somebody else: a person chooses. */
  readonly theirs?: TextUnit;
  /** Why the server did not take it, in words. */
  readonly refusal?: string;
}

export type Edits = ReadonlyMap<string, Edit>;

export function newEdit(on: TextUnit, text: string, at: string): Edit {
  const { sequence: base, text: before, state, spanish } = on;
  return { text, base, before: { text: before, state, spanish }, at, isAsked: false };
}

/** Whether somebody only spoke, recorded or translated elsewhere: the words are as they were. */
export function isSameGround({ before }: Edit, { text, state, spanish }: TextUnit): boolean {
  return before.text === text && before.state === state && before.spanish === spanish;
}

export function waits({ isAsked, refusal, theirs }: Edit): boolean {
  return isAsked && refusal === undefined && theirs === undefined;
}
