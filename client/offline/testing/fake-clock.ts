import type { Wait } from "../send-queue.ts";

export interface FakeClock {
  readonly now: () => number;
  readonly wait: Wait;
  /** Timers that have not run. */
  readonly waiting: () => number;
  /** Lets time pass, with everything that happens in it. */
  readonly pass: (milliseconds: number) => Promise<void>;
  /** Sets the clock without time passing. */
  readonly setBack: (milliseconds: number) => void;
}

export function fakeClock(start = 1_000_000): FakeClock {
  let elapsed = 0;
  let offset = start;
  const timers = new Set<{ readonly at: number; readonly work: () => void }>();
  const next = (until: number) =>
    [...timers].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
  return {
    now: () => elapsed + offset,
    wait: (work, milliseconds) => {
      const timer = { at: elapsed + milliseconds, work };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    waiting: () => timers.size,
    pass: async (milliseconds) => {
      const until = elapsed + milliseconds;
      for (let timer = next(until); timer !== undefined; timer = next(until)) {
        timers.delete(timer);
        elapsed = timer.at;
        timer.work();
        await everythingStarted();
      }
      elapsed = until;
      await everythingStarted();
    },
    setBack: (milliseconds) => {
      offset -= milliseconds;
    },
  };
}

/** Everything that waits for nothing but its turn has run. */
export async function everythingStarted(): Promise<void> {
  for (let turn = 0; turn < 30; turn += 1) {
    await new Promise((resolve) => setImmediate(resolve));
  }
}
