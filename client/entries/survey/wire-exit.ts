import { leaveQuickly, threeTaps } from "./leave-quickly.ts";

const KEY = "Shift";

/** The button and the key that leave at once; they work before anything else is loaded. */
export function wireExit(wipe: () => Promise<void>): void {
  const exit = () => document.querySelector<HTMLAnchorElement>("a[data-exit]");
  const leave = () => {
    const href = exit()?.getAttribute("href");
    if (href !== null && href !== undefined) void leaveQuickly(href, wipe);
  };
  const isThird = threeTaps(KEY);
  document.addEventListener("keyup", ({ key, timeStamp }) => {
    if (isThird(key, timeStamp)) leave();
  });
  document.addEventListener("click", (event) => {
    if (!(event.target instanceof Element) || event.target.closest("[data-exit]") === null) return;
    event.preventDefault();
    leave();
  });
  // The wiped page may come back from the browser's memory, under the address it was left with.
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted && document.body.childElementCount === 0) location.reload();
  });
}
