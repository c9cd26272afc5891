const QUIET_MS = 150;
const LONGEST_WAIT_MS = 500;

/** Does some work once nothing more was asked for a moment and the browser is idle; gives the way to call it off. */
export function whenQuiet(work: () => void): () => void {
  let idle: number | undefined;
  const timer = setTimeout(() => {
    // Safari does not say when it is idle.
    if ("requestIdleCallback" in globalThis) {
      idle = requestIdleCallback(work, { timeout: LONGEST_WAIT_MS });
    } else work();
  }, QUIET_MS);
  return () => {
    clearTimeout(timer);
    if (idle !== undefined) cancelIdleCallback(idle);
  };
}
