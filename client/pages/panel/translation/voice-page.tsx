import type { Translator } from "../../../../locales/translator.ts";
import { Say } from "../../shown-text.tsx";
import { PostButton } from "../survey-acts.tsx";
import { Trail } from "../trail.tsx";

export interface ShownVoiceProgress {
  readonly code: string;
  readonly variantName: string;
  readonly isInUse: boolean;
  readonly recorded: number;
  readonly stale: number;
  readonly missing: number;
  readonly bytes: number;
  readonly length: number;
}

interface VoicePageProps {
  readonly translator: Translator;
  readonly title: string;
  readonly languageName: string;
  /** Of this page. */
  readonly href: string;
  readonly workbenchHref: string;
  readonly speakable: number;
  readonly unspeakable: number;
  readonly voices: readonly ShownVoiceProgress[];
  readonly isSilenced: boolean;
  /** Only voices of its own town are heard. */
  readonly isOfVariant: boolean;
}

/** Whose voices a survey has in a language, and whose is heard. */
export function VoicePage(props: VoicePageProps) {
  const { title, languageName, voices, isSilenced, unspeakable } = props;
  return (
    <>
      <Trail href={props.workbenchHref}>
        <Say text="panel.voice.back" with={{ title, language: languageName }} />
      </Trail>
      <div class="page-head">
        <h1>
          <Say text="panel.voice.page_title" with={{ title }} />
        </h1>
        <a class="button button-secondary" href="/panel/hablantes">
          <Say text="panel.voice.speakers" />
        </a>
      </div>
      <p class="lead">
        <Say text="panel.voice.page_lead" with={{ language: languageName, n: props.speakable }} />
      </p>
      {unspeakable === 0 ? null : (
        <p>
          <Say text="panel.voice.page_unspeakable" with={{ n: unspeakable }} />
        </p>
      )}
      {isSilenced ? (
        <p class="notice notice-danger">
          <Say text="panel.voice.silenced" />
        </p>
      ) : null}
      {voices.length === 0 ? (
        <div class="empty-state">
          <p>
            <Say
              text={props.isOfVariant ? "panel.voice.other_variant" : "panel.voice.no_speaker"}
            />
          </p>
          <a class="button" href="/panel/hablantes/nuevo">
            <Say text="panel.voice.register" />
          </a>
        </div>
      ) : (
        <ul class="voice-list">
          {voices.map((voice) => (
            <li key={voice.code}>
              <Voice {...props} voice={voice} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

type VoiceProps = VoicePageProps & { readonly voice: ShownVoiceProgress };

function Voice(props: VoiceProps) {
  const { href, voice, speakable } = props;
  const id = `voz-${voice.code}`;
  return (
    <section class="panel-card" aria-labelledby={id}>
      <h2 id={id}>
        {voice.code}{" "}
        {voice.isInUse ? (
          <span class="state-mark">
            <Say text="panel.voice.in_use" />
          </span>
        ) : null}
      </h2>
      <p class="soft">{voice.variantName}</p>
      <progress
        max={Math.max(1, speakable)}
        value={voice.recorded}
        aria-label={props.translator.t("panel.voice.progress", { code: voice.code })}
      />
      <Facts {...props} />
      <div class="form-actions">
        {voice.isInUse ? null : (
          <PostButton
            action={href}
            label="panel.voice.choose"
            fields={{ hablante: voice.code }}
            about={voice.code}
          />
        )}
        {voice.recorded === 0 ? null : (
          <Packages href={`${href}/${voice.code}`} code={voice.code} />
        )}
      </div>
    </section>
  );
}

function Facts({ translator, voice }: VoiceProps) {
  const { number } = translator;
  const facts = [
    ["recorded", number(voice.recorded)],
    ["stale", number(voice.stale)],
    ["missing", number(voice.missing)],
    ["length", lengthOf(translator, voice.length)],
    ["size", sizeOf(translator, voice.bytes)],
  ] as const;
  return (
    <dl class="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>
            <Say text={`panel.voice.fact_${name}`} />
          </dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Packages({ href, code }: { readonly href: string; readonly code: string }) {
  const files = [
    ["paquete.zip", "panel.voice.package"],
    ["manifiesto.json", "panel.voice.manifest"],
  ] as const;
  return (
    <>
      {files.map(([file, label]) => (
        <a key={file} class="button button-secondary" href={`${href}/${file}`} download>
          <Say text={label} />
          <span class="visually-hidden"> {code}</span>
        </a>
      ))}
    </>
  );
}

const SECOND_MS = 1000;
const MINUTE = 60;

function lengthOf({ t }: Translator, milliseconds: number): string {
  const whole = Math.round(milliseconds / SECOND_MS);
  const minutes = Math.floor(whole / MINUTE);
  const seconds = whole % MINUTE;
  return minutes === 0
    ? t("panel.voice.length_short", { seconds })
    : t("panel.voice.length", { minutes, seconds });
}

function sizeOf({ t, number }: Translator, bytes: number): string {
  return t("panel.voice.kilobytes", { n: number(Math.round(bytes / 1024)) });
}
