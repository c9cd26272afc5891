import { depthInHistory } from "./history-place.ts";

const TAPS = 3;
const TAPS_WITHIN_MS = 2_000;
/** Leaving must not hang on a device that does not answer. */
const MOST_WAIT_MS = 500;

/** Whether a key was tapped three times in a row, from what was pressed at which moment. */
export function threeTaps(key: string): (pressed: string, at: number) => boolean {
  let taps: readonly number[] = [];
  return (pressed, at) => {
    taps = pressed === key ? [...taps, at].filter((tap) => at - tap < TAPS_WITHIN_MS) : [];
    return taps.length >= TAPS;
  };
}

/**
 * Wipes the screen and the device, goes back to where the survey was opened, writes a neutral
 * address over it, and leaves for the neutral page; what lay ahead in the history goes with it.
 */
export async function leaveQuickly(exitHref: string, wipe: () => Promise<void>): Promise<void> {
  document.body.replaceChildren();
  document.title = "";
  await Promise.race([wipe(), after(MOST_WAIT_MS)]);
  await backToFirst(depthInHistory(history.state));
  history.replaceState(null, "", exitHref);
  // Another address than the one just written: the same would not be a new entry.
  location.assign(`${exitHref}?`);
}

async function backToFirst(depth: number): Promise<void> {
  if (depth === 0) return;
  const arrived = new Promise<void>((resolve) => {
    addEventListener("popstate", () => resolve(), { once: true });
  });
  history.go(-depth);
  await Promise.race([arrived, after(MOST_WAIT_MS)]);
}

function after(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
