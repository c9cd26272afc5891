import { useEffect, useRef, useState } from "preact/hooks";
import { type Clip, playClip } from "./clip.ts";
import type { Marks } from "./marks.ts";

/** Plays a clip between its marks; pressed again, or when the text goes, it stops. */
export function usePlayer() {
  const [isPlaying, setPlaying] = useState(false);
  const stop = useRef<(() => void) | undefined>(undefined);
  useEffect(() => () => stop.current?.(), []);
  function play(clip: Clip, marks: Marks): void {
    setPlaying(true);
    stop.current = playClip(clip, marks, () => setPlaying(false));
  }
  function halt(): void {
    stop.current?.();
  }
  return { isPlaying, play, halt };
}
