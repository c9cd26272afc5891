import { useState } from "preact/hooks";
import { Say } from "../../../pages/shown-text.tsx";
import { useTranslator } from "../../editor/use-translator.ts";
import { MarkFields } from "./mark-fields.tsx";
import { lengthOf } from "./marks.ts";
import { PlayClipButton } from "./play-clip-button.tsx";
import { SoundFile } from "./sound-file.tsx";
import type { StoredDesk, StoredTrouble } from "./use-stored.ts";
import type { StoredRecording } from "./voice-protocol.ts";
import { Waveform } from "./waveform.tsx";

interface StoredCardProps {
  readonly recording: StoredRecording;
  readonly desk: StoredDesk;
  readonly isPlaying: boolean;
  readonly onPlay: () => void;
}

/** The recording that the server has: to listen to, trim, complete or take back. */
export function StoredCard({ recording, desk, isPlaying, onPlay }: StoredCardProps) {
  const { trouble } = desk;
  return (
    <div class="voice-stored">
      <h4>
        <Say text="panel.voice.stored_title" />
      </h4>
      {recording.isStale ? (
        <p class="notice notice-caution">
          <Say text="panel.voice.stale" />
        </p>
      ) : null}
      <StoredFacts recording={recording} />
      <p class="voice-acts">
        <PlayClipButton isPlaying={isPlaying} onPress={onPlay} />
      </p>
      <Trouble trouble={trouble} />
      <details class="voice-more">
        <summary onClick={() => void desk.load()}>
          <Say text="panel.voice.adjust" />
        </summary>
        <Adjusting recording={recording} desk={desk} />
      </details>
    </div>
  );
}

function StoredFacts({ recording }: { readonly recording: StoredRecording }) {
  const { number, t } = useTranslator();
  const { mediaType, bytes, start, end, older } = recording;
  const facts = { format: formatName(mediaType), kilobytes: number(kilobytes(bytes)) };
  return (
    <p class="soft">
      {t("panel.voice.stored_facts", { ...facts, length: lengthOf(end - start) })}
      {older === undefined
        ? null
        : ` ${t("panel.voice.older_facts", {
            format: formatName(older.mediaType),
            kilobytes: number(kilobytes(older.bytes)),
          })}`}
    </p>
  );
}

function kilobytes(bytes: number): number {
  return Math.max(1, Math.round(bytes / 1024));
}

/** `audio/webm` → `WEBM`. */
function formatName(mediaType: string): string {
  return (mediaType.split("/")[1] ?? mediaType).toUpperCase().replace("MPEG", "MP3");
}

function Trouble({ trouble }: { readonly trouble: StoredTrouble | undefined }) {
  return (
    <div role="alert">
      {trouble === undefined ? null : (
        <p class="notice notice-danger">
          {trouble.kind === "refused" ? (
            trouble.detail
          ) : (
            <Say text={`panel.voice.trouble_${trouble.kind}`} />
          )}
        </p>
      )}
    </div>
  );
}

function Adjusting({ recording, desk }: Pick<StoredCardProps, "recording" | "desk">) {
  const { clip, marks, isMoved } = desk;
  return (
    <>
      {clip === undefined ? null : (
        <>
          <Waveform clip={clip} marks={marks} />
          <MarkFields marks={marks} duration={clip.duration} onMarks={desk.move} />
          <p class="voice-acts">
            <button
              type="button"
              class="button-secondary"
              disabled={!isMoved}
              onClick={() => void desk.saveMarks()}
            >
              <Say text="panel.voice.save_marks" />
            </button>
          </p>
        </>
      )}
      <SoundFile
        id="voz-otra"
        label={recording.older === undefined ? "panel.voice.older_add" : "panel.voice.older_change"}
        hint="panel.voice.older_hint"
        accept=".mp3,.m4a,.mp4,.wav,audio/mpeg,audio/mp4,audio/wav"
        onFile={(file) => void desk.addOlder(file)}
      />
      <Removing onRemove={() => void desk.remove()} />
    </>
  );
}

/** Asks first. */
function Removing({ onRemove }: { readonly onRemove: () => void }) {
  const [isAsking, setAsking] = useState(false);
  if (!isAsking) {
    return (
      <button
        type="button"
        class="button button-secondary button-takes"
        onClick={() => setAsking(true)}
      >
        <Say text="panel.voice.remove" />
      </button>
    );
  }
  return (
    <div class="voice-removing" role="group" aria-labelledby="voz-retirar">
      <p id="voz-retirar">
        <Say text="panel.voice.remove_question" />
      </p>
      <p class="voice-acts">
        <button type="button" class="button button-danger" onClick={onRemove}>
          <Say text="panel.voice.remove_yes" />
        </button>
        <button type="button" class="button-secondary" onClick={() => setAsking(false)}>
          <Say text="panel.voice.remove_no" />
        </button>
      </p>
    </div>
  );
}
