import { useEffect, useState } from "preact/hooks";
import type { EditorState, EditorStore } from "./editor-store.ts";

/** The state of the store, anew after every change. */
export function useStore(store: EditorStore): EditorState {
  const [state, setState] = useState(store.state);
  useEffect(() => {
    const follow = () => setState(store.state);
    follow();
    return store.subscribe(follow);
  }, [store]);
  return state;
}
