import { ControlIcon } from "../questions/control-icon.tsx";
import { listenName } from "../questions/voice.tsx";
import type { ShownText } from "../../surveys/core/index.ts";
import type { PageFrame } from "./page-frame.ts";
import { PageTranslator, Say } from "./shown-text.tsx";
import type { ComponentChildren } from "preact";

const MEBIBYTE = 1024 * 1024;

/** At most one decimal, and never nothing. */
function megabytes(bytes: number): number {
  return Math.max(1, Math.round((bytes / MEBIBYTE) * 10)) / 10;
}

/** What the first page of a survey with a voice offers once it lives: to listen, and to keep it all. */
export function ListeningOffer({ frame }: { readonly frame: PageFrame }) {
  if (frame.voice === undefined) return null;
  return (
    <section class="panel voice-offer" hidden data-live>
      <div class="form-actions">
        <button type="button" class="voice-start">
          <ControlIcon icon="play" />
          <Say text="voice.start" />
        </button>
        <button type="button" class="voice-keep button-secondary">
          <Say text="voice.keep" with={{ megabytes: megabytes(frame.voice.bytes) }} />
        </button>
      </div>
      <div class="soft" data-voice-count />
      <div class="soft" role="status" data-voice-news />
    </section>
  );
}

interface SpokenProps {
  readonly text: ShownText;
  /** Key of the text. */
  readonly name: string;
  readonly children: ComponentChildren;
}

/** A text with its voice on a page that no script renders: the browser's player, then a button. */
export function StillSpoken({ text, name, children }: SpokenProps) {
  if (text.audio === undefined) return <>{children}</>;
  return (
    <PageTranslator.Consumer>
      {(page) => (
        <div class="spoken">
          <span data-plain>
            <audio
              class="voice-plain"
              controls
              preload="none"
              src={text.audio}
              {...listenName(page, text)}
            />
          </span>
          <span hidden data-live>
            <button type="button" class="voice" data-voice={name} {...listenName(page, text)}>
              <ControlIcon icon="play" />
            </button>
          </span>
          {children}
        </div>
      )}
    </PageTranslator.Consumer>
  );
}
