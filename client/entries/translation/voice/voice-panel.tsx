import type { RefObject } from "preact";
import { useRef } from "preact/hooks";
import type { TextUnit } from "../../../../surveys/core/index.ts";
import type { WorkbenchData } from "../../../pages/panel/translation/workbench-data.ts";
import { Say } from "../../../pages/shown-text.tsx";
import { nextUnrecorded } from "./next-unrecorded.ts";
import { QueueStatus } from "./queue-status.tsx";
import { NoSpeaker, SpeakerChoice } from "./speaker-choice.tsx";
import { TextVoice } from "./text-voice.tsx";
import { useVoiceRoom, type VoiceRoom } from "./use-voice-room.ts";

export interface VoicePanelProps {
  readonly text: TextUnit;
  readonly data: WorkbenchData;
  /** A text as the server has it after something was recorded or taken back. */
  readonly onChanged: (text: TextUnit) => void;
  /** Opens another text: the next one without a recording. */
  readonly onOpen?: (key: string) => void;
}

/** Records, plays and trims what a speaker says for a text. */
export function VoicePanel(props: VoicePanelProps) {
  const { text, data, onChanged } = props;
  const room = useVoiceRoom(data, onChanged);
  const leads = useRef(false);
  return (
    <section class="voice-panel" aria-labelledby="voz-titulo">
      <h3 id="voz-titulo">
        <Say text="panel.voice.title" />
      </h3>
      <QueueStatus view={room.queueView} queue={room.queue} />
      {!data.person.mayWrite ? (
        <p class="notice">
          <Say text="panel.voice.not_yours" />
        </p>
      ) : data.speakers.length === 0 ? (
        <NoSpeaker language={data.language} />
      ) : (
        <>
          <SpeakerChoice data={data} room={room} />
          <Speakable {...props} room={room} leads={leads} key={`${room.speaker} ${text.key}`} />
        </>
      )}
    </section>
  );
}

interface SpeakableProps extends VoicePanelProps {
  readonly room: VoiceRoom;
  /** Whether one went on from the panel: then the focus stays in it. */
  readonly leads: RefObject<boolean>;
}

/** A text that is missing, or of other Spanish, is written first. */
function Speakable({ text, data, room, leads, onOpen }: SpeakableProps) {
  const reason = whySilent(text);
  if (reason !== undefined) {
    return (
      <p class="notice">
        <Say text={`panel.voice.silent_${reason}`} />
      </p>
    );
  }
  if (room.recorded === "failed") {
    return (
      <div class="notice notice-caution" role="alert">
        <p>
          <Say text="panel.voice.unread" />
        </p>
        <button type="button" class="button-secondary" onClick={room.reload}>
          <Say text="panel.voice.reload" />
        </button>
      </div>
    );
  }
  const next = nextUnrecorded(data.texts, room.recorded, text.key);
  const goOn = () => {
    leads.current = true;
    if (next !== undefined) onOpen?.(next);
  };
  return (
    <TextVoice
      {...{ text, language: data.language, room, leads }}
      onNext={next === undefined || onOpen === undefined ? undefined : goOn}
    />
  );
}

function whySilent({ state }: TextUnit): string | undefined {
  return state === "missing" || state === "stale" ? state : undefined;
}
