/** What is needed of an audio element. */
export interface Sound {
  src: string;
  currentTime: number;
  readonly paused: boolean;
  readonly ended: boolean;
  readonly play: () => Promise<void>;
  readonly pause: () => void;
  readonly addEventListener: (
    type: "ended" | "error" | "pause",
    listener: () => void,
    options?: { signal: AbortSignal },
  ) => void;
}

export interface Part {
  readonly source: string;
  /** In milliseconds. */
  readonly start: number;
  readonly end: number;
}

/** A browser tells the time of a sound too seldom to stop at a mark. */
const LOOK_EVERY_MS = 50;

interface Playing {
  readonly signal: AbortSignal;
  readonly onStart: () => void;
}

/** Plays a part of a sound; done at its end, and never once `signal` ends it. */
export function playPart(
  sound: Sound,
  { source, start, end }: Part,
  { signal, onStart }: Playing,
): Promise<void> {
  const over = new AbortController();
  return new Promise((resolve, reject) => {
    const done = (settle: () => void) => {
      over.abort();
      settle();
    };
    let isTold = false;
    const tell = () => {
      if (!isTold) onStart();
      isTold = true;
    };
    const finish = () => {
      tell();
      done(resolve);
    };
    const look = setInterval(() => {
      if (sound.currentTime * 1_000 < end) return;
      sound.pause();
      finish();
    }, LOOK_EVERY_MS);
    over.signal.addEventListener("abort", () => clearInterval(look));
    signal.addEventListener("abort", () => over.abort());
    const fail = (reason: unknown) => {
      if (!over.signal.aborted) done(() => reject(asError(reason)));
    };
    sound.addEventListener("ended", finish, over);
    sound.addEventListener("error", () => fail(new Error("no sound")), over);
    sound.src = source;
    sound.currentTime = start / 1_000;
    sound.play().then(tell, (reason: unknown) => {
      // Paused before it began: it is begun again by whoever paused it.
      if (!isInterruption(reason)) fail(reason);
    });
  });
}

function isInterruption(reason: unknown): boolean {
  return reason instanceof DOMException && reason.name === "AbortError";
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}
