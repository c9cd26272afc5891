const NAME = "consulta-envio";
/** Longer than one delivery may take. A tab that holds on is asleep; the server knows repeats. */
const PATIENCE_MS = 60_000;

/** Runs work while no other tab runs its own. */
export type Exclusively = (work: () => Promise<void>) => Promise<void>;

/** One at a time across tabs where the browser has locks; else at once. */
export function lockAcrossTabs(locks: LockManager | undefined): Exclusively {
  return async (work) => {
    if (locks === undefined) {
      await work();
      return;
    }
    const waiting = new AbortController();
    const timer = setTimeout(() => {
      waiting.abort();
    }, PATIENCE_MS);
    const begun: Promise<void>[] = [];
    try {
      await locks.request(NAME, { signal: waiting.signal }, async () => {
        clearTimeout(timer);
        begun.push(work());
        await begun[0];
      });
    } catch {
      await (begun[0] ?? work());
    } finally {
      clearTimeout(timer);
    }
  };
}
