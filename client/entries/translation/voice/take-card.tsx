import { Say } from "../../../pages/shown-text.tsx";
import { MarkFields } from "./mark-fields.tsx";
import { lengthOf, type Marks } from "./marks.ts";
import { PlayClipButton } from "./play-clip-button.tsx";
import { levelWord } from "./sound-level.ts";
import type { Take } from "./use-take.ts";
import { Waveform } from "./waveform.tsx";

interface TakeCardProps {
  readonly take: Take;
  readonly isPlaying: boolean;
  readonly onPlay: () => void;
  readonly onMarks: (marks: Marks) => void;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
}

/** What was just recorded: to listen to, to trim, to save. */
export function TakeCard(props: TakeCardProps) {
  const { take, isPlaying, onPlay, onMarks, onSave, onDiscard } = props;
  const { clip, kept } = take;
  const word = levelWord(clip.level);
  return (
    <div class="voice-take">
      <h4>
        <Say text="panel.voice.take_title" with={{ length: lengthOf(kept.end - kept.start) }} />
      </h4>
      {word === "good" ? null : (
        <p class="notice notice-caution">
          <Say text={`panel.voice.take_${word}`} />
        </p>
      )}
      <Waveform clip={clip} marks={kept} />
      <p class="voice-acts">
        <PlayClipButton isPlaying={isPlaying} onPress={onPlay} />
        <button type="button" class="button" aria-keyshortcuts="g" onClick={onSave}>
          <Say text="panel.voice.save" />
          <kbd aria-hidden="true">G</kbd>
        </button>
        <button type="button" class="button-quiet" onClick={onDiscard}>
          <Say text="panel.voice.discard" />
        </button>
      </p>
      <MarkFields marks={kept} duration={kept.duration} onMarks={onMarks} />
    </div>
  );
}
