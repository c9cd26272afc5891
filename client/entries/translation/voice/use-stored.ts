import { useState } from "preact/hooks";
import { type Clip, readClip } from "./clip.ts";
import type { Marks } from "./marks.ts";
import type { VoiceRoom } from "./use-voice-room.ts";
import {
  postMarks,
  postRemoval,
  putOlder,
  type StoredRecording,
  type VoiceReply,
} from "./voice-protocol.ts";

/** How the last act on a stored recording went, where it went wrong. */
export type StoredTrouble = Exclude<VoiceReply, { kind: "done" }> | { readonly kind: "unheard" };

/** What can be done with a recording that the server has. */
export function useStored(room: VoiceRoom, key: string, recording: StoredRecording | undefined) {
  const [clip, setClip] = useState<Clip>();
  const [moved, setMoved] = useState<Marks>();
  const [trouble, setTrouble] = useState<StoredTrouble>();
  const of = { person: room.person, place: room.place, key, speaker: room.speaker };

  async function load(): Promise<Clip | undefined> {
    if (clip !== undefined || recording === undefined) return clip;
    const loaded = await fetchClip(recording.file);
    setClip(loaded);
    if (loaded === undefined) setTrouble({ kind: "unheard" });
    return loaded;
  }
  async function act(reply: Promise<VoiceReply>): Promise<void> {
    setTrouble(undefined);
    const outcome = await reply;
    if (outcome.kind === "done") {
      setMoved(undefined);
      room.take(outcome.text);
    } else setTrouble(outcome);
  }
  return {
    clip,
    trouble,
    marks: moved ?? recording ?? { start: 0, end: 0 },
    isMoved: moved !== undefined,
    load,
    move: setMoved,
    saveMarks: async () => {
      if (moved !== undefined) await act(postMarks(of, { start: moved.start, end: moved.end }));
    },
    addOlder: async (file: File) => await act(putOlder(of, file)),
    remove: async () => await act(postRemoval(of)),
  };
}

export type StoredDesk = ReturnType<typeof useStored>;

async function fetchClip(file: string): Promise<Clip | undefined> {
  try {
    const response = await fetch(`/audio/${file}`);
    return response.ok ? await readClip(await response.arrayBuffer()) : undefined;
  } catch {
    return undefined;
  }
}
