import { useEffect, useState } from "preact/hooks";
import type { Saving } from "./saving.ts";

/** How saving stands, anew after every change. */
export function useSaving(saving: Saving): Saving["view"] {
  const [view, setView] = useState(saving.view);
  useEffect(() => {
    const follow = () => setView(saving.view);
    follow();
    return saving.subscribe(follow);
  }, [saving]);
  return view;
}
