import { useCallback, useEffect, useMemo, useRef, useState } from "preact/hooks";
import { type RecorderEvents, RecorderDesk } from "./recorder-desk.ts";
import { openMicrophone } from "./microphone.ts";
import type { RecorderView } from "./recorder-desk.ts";

/** One recorder for a text: what it does and what can be done with it. */
export function useRecorder(onSound: RecorderEvents["onSound"]) {
  const [view, setView] = useState<RecorderView>({ kind: "idle" });
  const heard = useRef(onSound);
  heard.current = onSound;
  const desk = useMemo(
    () =>
      new RecorderDesk({
        open: openMicrophone,
        now: () => performance.now(),
        wait: async (ms) => await new Promise((resolve) => setTimeout(resolve, ms)),
        onView: setView,
        onSound: (sound) => heard.current(sound),
      }),
    [],
  );
  // What was being said when the page went on to another text is kept like any other.
  useEffect(() => () => void desk.stop(), [desk]);
  const toggle = useCallback((counts: boolean) => void desk.toggle(counts), [desk]);
  return { view, toggle };
}
