// The voice of a text: a recording is heard only while it says exactly the text that stands there.

import type { PackText, Recording } from "../language-pack.ts";
import { sha256Hex } from "../sha256.ts";
import { translates } from "./unit-state.ts";

/** A recording with what it said, and of which Spanish. */
export interface SpokenText {
  readonly recording: Recording;
  readonly textHash: string;
  readonly sourceHash: string;
}

/** Whether it says the text of today, which translates the Spanish of today. */
export function saysToday(
  spoken: Omit<SpokenText, "recording">,
  entry: PackText | undefined,
  spanish: string,
): boolean {
  return entry !== undefined && saysText(spoken, entry) && translates(entry, spanish);
}

function saysText(
  { textHash, sourceHash }: Omit<SpokenText, "recording">,
  entry: PackText,
): boolean {
  return sourceHash === entry.sourceHash && textHash === sha256Hex(entry.text);
}

/** The text with the recording that says it; without one, or with one that says other words, silent. */
export function withRecording(entry: PackText, spoken: SpokenText | undefined): PackText {
  const { audio: _, ...silent } = entry;
  if (spoken === undefined || !saysText(spoken, entry)) return silent;
  return { ...silent, audio: spoken.recording };
}
