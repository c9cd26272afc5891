import { useEffect, useRef, useState } from "preact/hooks";
import { sha256Hex, type TextUnit } from "../../../../surveys/core/index.ts";
import { type Clip, readClip } from "./clip.ts";
import { findSpeech } from "./find-speech.ts";
import { type KeptTake, takeId } from "../../../offline/kept-takes.ts";
import type { Marks } from "./marks.ts";
import { LONGEST_MS } from "./recorder-desk.ts";
import type { VoiceRoom } from "./use-voice-room.ts";
import { soundType } from "./voice-protocol.ts";

/** What was recorded or chosen and not yet saved. */
export interface Take {
  readonly kept: KeptTake;
  readonly clip: Clip;
}

export type TakeProblem = "unreadable" | "too_long" | "too_large";

const LARGEST_BYTES = 2 * 1024 * 1024;
const PER_SECOND = 48_000;

/** The take of one text by one speaker; it outlives a reload of the page. */
export function useTake(room: VoiceRoom, { key, text }: Pick<TextUnit, "key" | "text">) {
  const { person, place, speaker, takes, queue } = room;
  const id = takeId({ person, place, key, speaker });
  const [take, setTake] = useState<Take>();
  const [problem, setProblem] = useState<TakeProblem>();
  const isGone = useRef(false);
  useEffect(() => {
    isGone.current = false;
    void takes?.find(id).then(async (kept) => {
      if (kept?.state !== "taken") return;
      const clip = await readClip(kept.bytes);
      if (clip !== undefined && !isGone.current) setTake({ kept, clip });
    });
    return () => {
      isGone.current = true;
    };
  }, [takes, id]);

  async function hear(sound: Blob): Promise<void> {
    setProblem(undefined);
    const bytes = await sound.arrayBuffer();
    const clip = await readClip(bytes);
    const fault = faultOf(bytes, clip);
    if (clip === undefined || fault !== undefined) {
      setProblem(fault);
      return;
    }
    const speech = findSpeech({ values: clip.values, perSecond: PER_SECOND });
    const kept: KeptTake = {
      ...{ id, person, place, key, speaker, bytes, duration: clip.duration, ...speech },
      says: sha256Hex(text),
      ...{ mediaType: soundType(sound.type), state: "taken", at: Date.now() },
    };
    await takes?.put(kept);
    if (!isGone.current) setTake({ kept, clip });
  }
  function mark(marks: Marks): void {
    if (take === undefined) return;
    const kept = { ...take.kept, ...marks, at: Date.now() };
    setTake({ ...take, kept });
    void takes?.put(kept);
  }
  async function save(): Promise<void> {
    if (take === undefined) return;
    setTake(undefined);
    await queue?.add(take.kept);
  }
  async function discard(): Promise<void> {
    if (take === undefined) return;
    setTake(undefined);
    await takes?.remove(id, take.kept.at);
  }
  return { take, problem, hear, mark, save, discard };
}

function faultOf(bytes: ArrayBuffer, clip: Clip | undefined): TakeProblem | undefined {
  if (bytes.byteLength > LARGEST_BYTES) return "too_large";
  if (clip === undefined || clip.duration === 0) return "unreadable";
  return clip.duration > LONGEST_MS ? "too_long" : undefined;
}
