import { useContext } from "preact/hooks";
import { Say } from "../pages/shown-text.tsx";
import { ControlIcon } from "./control-icon.tsx";
import { Enhanced } from "./enhancement.ts";
import type { PlayProps } from "./question-view.ts";
import { type SourceProps, useVoice } from "./use-voice.ts";

function VoiceButton(props: SourceProps) {
  const { state, tap } = useVoice(props);
  const isPlaying = state === "playing";
  const name = props.view.translator.shown(
    isPlaying ? "question.listen.pause" : "question.listen",
    {
      text: props.text.text,
    },
  );
  return (
    <>
      <button
        type="button"
        class="voice"
        aria-label={name.text}
        lang={name.language}
        onClick={tap}
        data-state={state}
      >
        <ControlIcon icon={isPlaying ? "pause" : "play"} />
      </button>
      {state === "failed" ? (
        <span class="voice-failed" role="alert">
          <Say text="question.listen.failed" />
        </span>
      ) : null}
    </>
  );
}

/** Says a text aloud: the browser's own player, or once the page lives one big button. */
export function PlayButton(props: PlayProps) {
  const isEnhanced = useContext(Enhanced);
  const source = props.text.audio;
  if (source === undefined) return null;
  if (isEnhanced) return <VoiceButton {...props} source={source} />;
  const name = props.view.translator.shown("question.listen", { text: props.text.text });
  return (
    <audio
      class="voice-plain"
      controls
      preload="none"
      src={source}
      aria-label={name.text}
      lang={name.language}
    />
  );
}
