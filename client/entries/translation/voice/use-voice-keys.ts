import { useEffect, useRef } from "preact/hooks";

type Acts = Readonly<Record<string, (() => void) | undefined>>;

const TYPING = "input:not([type=checkbox], [type=range], [type=file]), textarea, select";

/** Single keys that act while the focus is within the element, never while something is typed. */
export function useVoiceKeys(acts: Acts) {
  const place = useRef<HTMLDivElement>(null);
  const newest = useRef(acts);
  newest.current = acts;
  useEffect(() => {
    const element = place.current;
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      if (event.target instanceof Element && event.target.matches(TYPING)) return;
      const act = newest.current[event.key.toLowerCase()];
      if (act === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      act();
    };
    element?.addEventListener("keydown", press);
    return () => element?.removeEventListener("keydown", press);
  }, []);
  return place;
}
