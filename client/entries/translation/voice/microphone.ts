import { levelOf, type SoundLevel } from "./sound-level.ts";

/** Why there is no sound; each has words that say what to do. */
export type MicrophoneProblem =
  "insecure" | "unsupported" | "refused" | "absent" | "busy" | "stopped";

/** Small, and clear enough for speech. */
const BITS_PER_SECOND = 32_000;
const TYPES = ["audio/webm;codecs=opus", "audio/mp4;codecs=mp4a.40.2", "audio/mp4"];
const LEVEL_EVERY_MS = 80;

/** One that listens, and records from `start` on. */
export interface Microphone {
  readonly start: () => void;
  /** Ends it and gives what was recorded. */
  readonly stop: () => Promise<Blob>;
  /** Ends it and gives nothing. */
  readonly cancel: () => void;
}

export interface MicrophoneEvents {
  readonly onLevel: (level: SoundLevel) => void;
  /** The microphone was taken away while recording; what was said until then is kept. */
  readonly onLost: () => void;
}

/** Asks for the microphone. */
export async function openMicrophone(
  events: MicrophoneEvents,
): Promise<Microphone | MicrophoneProblem> {
  if (!window.isSecureContext) return "insecure";
  const mimeType = recordedType();
  if (mimeType === undefined || !("mediaDevices" in navigator)) return "unsupported";
  const stream = await askForSound();
  return typeof stream === "string" ? stream : await prepare(stream, mimeType, events);
}

function recordedType(): string | undefined {
  if (typeof MediaRecorder === "undefined") return undefined;
  return TYPES.find((type) => MediaRecorder.isTypeSupported(type));
}

async function askForSound(): Promise<MediaStream | MicrophoneProblem> {
  try {
    return await navigator.mediaDevices.getUserMedia({
      audio: { channelCount: 1, echoCancellation: false, noiseSuppression: true },
    });
  } catch (error) {
    return microphoneProblem(error);
  }
}

const PROBLEMS: Readonly<Record<string, MicrophoneProblem>> = {
  NotAllowedError: "refused",
  SecurityError: "refused",
  NotFoundError: "absent",
  OverconstrainedError: "absent",
  NotReadableError: "busy",
  AbortError: "busy",
};

function microphoneProblem(error: unknown): MicrophoneProblem {
  const name = error instanceof DOMException ? error.name : "";
  return PROBLEMS[name] ?? "unsupported";
}

async function prepare(
  stream: MediaStream,
  mimeType: string,
  events: MicrophoneEvents,
): Promise<Microphone> {
  const context = new AudioContext();
  await context.resume();
  const source = context.createMediaStreamSource(stream);
  // Some microphones give two channels whatever they are asked for.
  const mono = context.createMediaStreamDestination();
  mono.channelCount = 1;
  source.connect(mono);
  const stopLevels = watchLevel(context, source, events.onLevel);
  const pieces: Blob[] = [];
  const recorder = new MediaRecorder(mono.stream, {
    mimeType,
    audioBitsPerSecond: BITS_PER_SECOND,
  });
  recorder.addEventListener("dataavailable", ({ data }) => pieces.push(data));
  stream.getAudioTracks()[0]?.addEventListener("ended", events.onLost);
  const close = () => {
    stopLevels();
    for (const track of stream.getTracks()) track.stop();
    void context.close();
  };
  return {
    start: () => recorder.start(),
    stop: async () => {
      await ended(recorder);
      close();
      return new Blob(pieces, { type: recorder.mimeType });
    },
    cancel: () => {
      if (recorder.state !== "inactive") recorder.stop();
      close();
    },
  };
}

async function ended(recorder: MediaRecorder): Promise<void> {
  if (recorder.state === "inactive") return;
  await new Promise<void>((resolve) => {
    recorder.addEventListener("stop", () => resolve(), { once: true });
    recorder.stop();
  });
}

function watchLevel(
  context: AudioContext,
  source: AudioNode,
  onLevel: MicrophoneEvents["onLevel"],
): () => void {
  const analyser = context.createAnalyser();
  // As long as the time between two looks: no wave is missed.
  analyser.fftSize = 4096;
  source.connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  const timer = setInterval(() => {
    analyser.getFloatTimeDomainData(samples);
    onLevel(levelOf(samples));
  }, LEVEL_EVERY_MS);
  return () => clearInterval(timer);
}
