import { useEffect, useRef, useState } from "preact/hooks";
import type { PlayProps } from "./question-view.ts";
import { createVoicePlayer, type VoiceState } from "./voice-player.ts";

export interface SourceProps extends PlayProps {
  readonly source: string;
}

const player = createVoicePlayer();

/** Loads nothing before it plays. */
function openSound(source: string): HTMLAudioElement {
  const sound = new Audio(source);
  sound.addEventListener("ended", () => player.finish(sound, "silent"));
  sound.addEventListener("error", () => player.finish(sound, "failed"));
  // Paused from outside, for instance by unplugged headphones.
  sound.addEventListener("pause", () => {
    if (sound.paused) player.finish(sound, "silent");
  });
  return sound;
}

/** State of one voice and what a tap does. A voice that failed is loaded anew by the next tap. */
export function useVoice({ source, view, path }: SourceProps) {
  const [state, setState] = useState<VoiceState>("silent");
  const opened = useRef<HTMLAudioElement | null>(null);
  useEffect(
    () => () => {
      if (opened.current !== null) player.finish(opened.current, "silent");
      opened.current = null;
    },
    [source],
  );
  function tap(): void {
    const sound = state === "failed" ? openSound(source) : (opened.current ?? openSound(source));
    opened.current = sound;
    const onHeard = () => path !== undefined && view.onPlayed?.(path);
    if (state === "playing") player.finish(sound, "silent");
    else void player.start({ sound, tell: setState, onHeard });
  }
  return { state, tap };
}
