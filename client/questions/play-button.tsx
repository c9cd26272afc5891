import { useContext, useEffect, useRef, useState } from "preact/hooks";
import { Say } from "../pages/shown-text.tsx";
import { ControlIcon } from "./control-icon.tsx";
import { Enhanced } from "./enhancement.ts";
import type { PlayProps } from "./question-view.ts";
import { createVoicePlayer, type VoiceState } from "./voice-player.ts";

interface SourceProps extends PlayProps {
  readonly source: string;
}

const player = createVoicePlayer();

/** Loads nothing before it plays. */
function openSound(source: string): HTMLAudioElement {
  const sound = new Audio(source);
  sound.addEventListener("ended", () => player.finish(sound, "silent"));
  sound.addEventListener("error", () => player.finish(sound, "failed"));
  // Paused from outside, for instance by unplugged headphones.
  sound.addEventListener("pause", () => {
    if (sound.paused) player.finish(sound, "silent");
  });
  return sound;
}

/** State of one voice and what a tap does. A voice that failed is loaded anew by the next tap. */
function useVoice({ source, view, path }: SourceProps) {
  const [state, setState] = useState<VoiceState>("silent");
  const opened = useRef<HTMLAudioElement | null>(null);
  useEffect(
    () => () => {
      if (opened.current !== null) player.finish(opened.current, "silent");
      opened.current = null;
    },
    [source],
  );
  function tap(): void {
    const sound = state === "failed" ? openSound(source) : (opened.current ?? openSound(source));
    opened.current = sound;
    const onHeard = () => path !== undefined && view.onPlayed?.(path);
    if (state === "playing") player.finish(sound, "silent");
    else void player.start({ sound, tell: setState, onHeard });
  }
  return { state, tap };
}

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
