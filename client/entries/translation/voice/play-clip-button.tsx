import { Say } from "../../../pages/shown-text.tsx";

interface PlayClipButtonProps {
  readonly isPlaying: boolean;
  readonly onPress: () => void;
}

export function PlayClipButton({ isPlaying, onPress }: PlayClipButtonProps) {
  return (
    <button
      type="button"
      class="button-secondary voice-play"
      aria-keyshortcuts="p"
      onClick={onPress}
    >
      <svg class="voice-play-sign" viewBox="0 0 24 24" aria-hidden="true">
        <path d={isPlaying ? "M5 5h14v14H5z" : "M6 3l15 9-15 9z"} />
      </svg>
      <Say text={isPlaying ? "panel.voice.halt" : "panel.voice.play"} />
      <kbd aria-hidden="true">P</kbd>
    </button>
  );
}
