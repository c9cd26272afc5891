/** The little that is needed of the window and its document. */
export interface Surroundings {
  readonly window: EventTarget;
  readonly document: EventTarget & { readonly visibilityState: DocumentVisibilityState };
}

/** Calls when the connection or the person comes back; gives the end of it. */
export function kickOnReturn(kick: () => void, { window, document }: Surroundings): () => void {
  const onVisible = () => {
    if (document.visibilityState === "visible") kick();
  };
  window.addEventListener("online", kick);
  window.addEventListener("pageshow", kick);
  document.addEventListener("visibilitychange", onVisible);
  return () => {
    window.removeEventListener("online", kick);
    window.removeEventListener("pageshow", kick);
    document.removeEventListener("visibilitychange", onVisible);
  };
}
