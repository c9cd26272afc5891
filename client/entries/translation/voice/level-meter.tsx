import { useEffect, useRef, useState } from "preact/hooks";
import { Say } from "../../../pages/shown-text.tsx";
import { useTranslator } from "../../editor/use-translator.ts";
import { levelWord, meterPlace, type SoundLevel } from "./sound-level.ts";

const CALM = "(prefers-reduced-motion: reduce)";
const CALM_EVERY_MS = 1_000;

/** How loud it is: as a bar, and in a word that is told only when it changes. */
export function LevelMeter({ level }: { readonly level: SoundLevel }) {
  const { t } = useTranslator();
  const shown = useCalm(level);
  const word = levelWord(shown);
  return (
    <div class="voice-level">
      <meter
        min={0}
        max={100}
        low={60}
        high={98}
        optimum={80}
        value={meterPlace(shown)}
        aria-label={t("panel.voice.level")}
      />
      <p class={`voice-level-word voice-level-${word}`} aria-live="polite">
        <Say text={`panel.voice.level_${word}`} />
      </p>
    </div>
  );
}

/** Whoever asked for less motion sees the bar move once a second. */
function useCalm(level: SoundLevel): SoundLevel {
  const [calm, setCalm] = useState(level);
  const newest = useRef(level);
  newest.current = level;
  const isCalm = matchMedia(CALM).matches;
  useEffect(() => {
    if (!isCalm) return undefined;
    const timer = setInterval(() => setCalm(newest.current), CALM_EVERY_MS);
    return () => clearInterval(timer);
  }, [isCalm]);
  return isCalm ? calm : level;
}
