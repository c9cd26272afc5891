import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";
import type { TextUnit } from "../../../../surveys/core/index.ts";
import { Say } from "../../../pages/shown-text.tsx";
import { RecordControls, useCountDown } from "./record-controls.tsx";
import { SoundFile } from "./sound-file.tsx";
import { StoredCard } from "./stored-card.tsx";
import { TakeCard } from "./take-card.tsx";
import { usePlayer } from "./use-player.ts";
import { useRecorder } from "./use-recorder.ts";
import { useStored } from "./use-stored.ts";
import { useTake } from "./use-take.ts";
import type { VoiceRoom } from "./use-voice-room.ts";
import { useVoiceKeys } from "./use-voice-keys.ts";
import type { StoredRecording } from "./voice-protocol.ts";

interface TextVoiceProps {
  readonly text: TextUnit;
  readonly language: string;
  readonly room: VoiceRoom;
  readonly onNext: (() => void) | undefined;
  /** Takes the focus when it opens. */
  readonly leads: RefObject<boolean>;
}

/** The voice of one text by one speaker: mounted anew for each. */
export function TextVoice({ text, language, room, onNext, leads }: TextVoiceProps) {
  const desk = useTextVoice(text, room);
  const { take, recording } = desk;
  const place = useVoiceKeys({ r: desk.record, p: desk.play, g: desk.save, n: onNext });
  useEffect(() => {
    if (leads.current) place.current?.focus();
    leads.current = false;
  }, [leads, place]);
  // The button that was pressed goes with what was recorded: the keys go on.
  const stay = (act: () => void) => () => {
    act();
    place.current?.focus();
  };
  return (
    <div class="voice-text" ref={place} tabIndex={-1}>
      <p class="voice-words" lang={text.inheritedFrom ?? language}>
        {text.text}
      </p>
      <RecordControls
        view={desk.view}
        hasTake={take.take !== undefined || recording !== undefined}
        onToggle={desk.record}
        counts={desk.counts}
        onCounts={desk.setCounts}
      />
      <Said {...{ text, room, desk, stay }} />
      <SoundFile
        id="voz-archivo"
        label="panel.voice.file"
        hint="panel.voice.file_hint"
        accept="audio/*,.webm,.m4a,.mp4,.ogg,.opus,.mp3,.wav"
        onFile={(file) => void take.hear(file)}
      />
      <Next onNext={onNext} />
    </div>
  );
}

interface SaidProps extends Pick<TextVoiceProps, "text" | "room"> {
  readonly desk: ReturnType<typeof useTextVoice>;
  readonly stay: (act: () => void) => () => void;
}

/** What was just recorded, or what the server has. */
function Said({ text, room, desk, stay }: SaidProps) {
  const { take, stored, recording } = desk;
  return (
    <>
      {take.problem === undefined ? null : (
        <p class="notice notice-danger" role="alert">
          <Say text={`panel.voice.sound_${take.problem}`} />
        </p>
      )}
      {room.queueView.waiting.some(
        ({ key, speaker }) => key === text.key && speaker === room.speaker,
      ) ? (
        <p class="notice">
          <Say text="panel.voice.waiting" />
        </p>
      ) : null}
      {take.take !== undefined ? (
        <TakeCard
          take={take.take}
          isPlaying={desk.isPlaying}
          onPlay={desk.play}
          onMarks={take.mark}
          onSave={stay(desk.save)}
          onDiscard={stay(() => void take.discard())}
        />
      ) : recording === undefined ? null : (
        <StoredCard
          recording={recording}
          desk={stored}
          isPlaying={desk.isPlaying}
          onPlay={desk.play}
        />
      )}
    </>
  );
}

function Next({ onNext }: Pick<TextVoiceProps, "onNext">) {
  if (onNext === undefined) return null;
  return (
    <p class="voice-acts">
      <button type="button" class="button-secondary" aria-keyshortcuts="n" onClick={onNext}>
        <Say text="panel.voice.next" />
        <kbd aria-hidden="true">N</kbd>
      </button>
    </p>
  );
}

/** What is recorded of the text, and what the buttons and keys do. */
function useTextVoice(text: TextUnit, room: VoiceRoom) {
  const take = useTake(room, text);
  const recording = recordingOf(room, text.key);
  const stored = useStored(room, text.key, recording);
  const { view, toggle } = useRecorder((sound) => void take.hear(sound));
  const { isPlaying, play, halt } = usePlayer();
  const [counts, setCounts] = useCountDown();
  async function playNow(): Promise<void> {
    if (isPlaying) halt();
    else if (take.take !== undefined) play(take.take.clip, take.take.kept);
    else {
      const clip = await stored.load();
      if (clip !== undefined) play(clip, stored.marks);
    }
  }
  return {
    ...{ take, stored, recording, view, isPlaying, counts, setCounts },
    play: () => void playNow(),
    record: () => {
      halt();
      toggle(counts);
    },
    save: () => {
      halt();
      void take.save();
    },
  };
}

function recordingOf({ recorded }: VoiceRoom, key: string): StoredRecording | undefined {
  return typeof recorded === "string" ? undefined : recorded[key];
}
