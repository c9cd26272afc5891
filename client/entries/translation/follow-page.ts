import type { DeskStore } from "./desk/desk-store.ts";
import type { KeptEdits } from "./desk/kept-edits.ts";

/** Sends again when the connection or the person comes back; warns only where nothing is kept. */
export function followPage({ queue }: DeskStore, kept: KeptEdits): void {
  addEventListener("online", () => queue.retry());
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible" && queue.connection !== "fine") queue.retry();
  });
  addEventListener("beforeunload", (event) => {
    if (kept.isRefused && queue.edits.size > 0) event.preventDefault();
  });
}
