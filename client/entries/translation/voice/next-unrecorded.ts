import type { TextUnit } from "../../../../surveys/core/index.ts";
import type { Recorded } from "./use-voice-room.ts";

type Text = Pick<TextUnit, "key" | "state">;

/** The next text that can be recorded and is not, or no longer says its text; after the last, the first. */
export function nextUnrecorded(
  texts: readonly Text[],
  recorded: Recorded,
  key: string,
): string | undefined {
  if (typeof recorded === "string") return undefined;
  const at = texts.findIndex((text) => text.key === key);
  const ahead = [...texts.slice(at + 1), ...texts.slice(0, Math.max(0, at))];
  return ahead.find((text) => {
    const recording = recorded[text.key];
    return isSpeakable(text) && (recording === undefined || recording.isStale);
  })?.key;
}

function isSpeakable({ state }: Text): boolean {
  return state !== "missing" && state !== "stale";
}
