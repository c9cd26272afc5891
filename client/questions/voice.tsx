import { PageTranslator } from "../pages/shown-text.tsx";
import type { Translator } from "../../locales/translator.ts";
import type { ShownText } from "../../surveys/core/index.ts";
import { ControlIcon } from "./control-icon.tsx";
import { Enhanced } from "./enhancement.ts";

interface VoiceProps {
  readonly text: ShownText;
}

/** What a button or player that says a text is called. */
export function listenName(page: Translator | undefined, { text }: ShownText) {
  const name = page?.shown("question.listen", { text });
  return { "aria-label": name?.text, lang: name?.language };
}

/**
 * What says a text aloud, where somebody has spoken it: the browser's own player, or once the page
 * lives a button, which the script that is loaded when somebody wants to listen acts upon.
 */
export function Voice({ text }: VoiceProps) {
  const { audio } = text;
  if (audio === undefined) return null;
  return (
    <PageTranslator.Consumer>
      {(page) => (
        <Enhanced.Consumer>
          {(isLiving) =>
            isLiving ? (
              <button type="button" class="voice" data-voice={audio} {...listenName(page, text)}>
                <ControlIcon icon="play" />
              </button>
            ) : (
              <audio
                class="voice-plain"
                controls
                preload="none"
                src={audio}
                {...listenName(page, text)}
              />
            )
          }
        </Enhanced.Consumer>
      )}
    </PageTranslator.Consumer>
  );
}
