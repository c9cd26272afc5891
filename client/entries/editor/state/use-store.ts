import { useEffect, useState } from "preact/hooks";

interface Store<State> {
  readonly state: State;
  subscribe(listener: () => void): () => void;
}

/** The state of a store, anew after every change. */
export function useStore<State>(store: Store<State>): State {
  const [state, setState] = useState(store.state);
  useEffect(() => {
    const follow = () => setState(store.state);
    follow();
    return store.subscribe(follow);
  }, [store]);
  return state;
}
