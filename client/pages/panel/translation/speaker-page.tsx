import type { Translator } from "../../../../locales/translator.ts";
import { Say } from "../../shown-text.tsx";
import { TextField } from "../fields.tsx";
import { FormActions } from "../form-actions.tsx";
import { ProblemSummary } from "../problem-summary.tsx";
import { Trail } from "../trail.tsx";
import { SpeakerFields, type SpeakerFieldsProps } from "./speaker-fields.tsx";
import type { SpeakerRow } from "./speaker-list-page.tsx";

const HREF = "/panel/hablantes";

function Back() {
  return (
    <Trail href={HREF}>
      <Say text="panel.speaker.list_title" />
    </Trail>
  );
}

/** Registers somebody who lends a voice. */
export function NewSpeakerPage({ code, ...fields }: SpeakerFieldsProps & { code: string }) {
  return (
    <>
      <Back />
      <h1>
        <Say text="panel.speaker.new" />
      </h1>
      <ProblemSummary problems={fields.problems} />
      <form method="post" action={`${HREF}/nuevo`}>
        <TextField
          name="codigo"
          label="panel.speaker.code"
          hint="panel.speaker.code_hint"
          value={code}
          input={{ maxLength: 5, autocomplete: "off" }}
          problems={fields.problems}
          isRequired
        />
        <SpeakerFields {...fields} />
        <FormActions submit="panel.speaker.register" cancelHref={HREF} />
      </form>
    </>
  );
}

/** A survey and language with recordings of the speaker. */
export interface SpeakerVoice {
  readonly title: string;
  readonly href: string;
  readonly recordings: number;
  readonly isInUse: boolean;
}

interface SpeakerPageProps {
  readonly translator: Translator;
  readonly speaker: SpeakerRow;
  readonly fields: SpeakerFieldsProps;
  readonly voices: readonly SpeakerVoice[];
  /** How long a consent can be given back. */
  readonly undoDays: number;
}

/** One speaker: what is written down, where the voice is heard, the consent. */
export function SpeakerPage(props: SpeakerPageProps) {
  const { translator, speaker, fields, voices, undoDays } = props;
  return (
    <>
      <Back />
      <h1>
        <Say text="panel.speaker.title" with={{ code: speaker.code }} />
      </h1>
      <ProblemSummary problems={fields.problems} />
      <Withdrawn {...{ translator, speaker, undoDays }} />
      {speaker.isErased ? null : (
        <>
          <Voices voices={voices} />
          <form method="post" action={`${HREF}/${speaker.code}`} class="panel-section">
            <h2>
              <Say text="panel.speaker.details" />
            </h2>
            <SpeakerFields {...fields} />
            <FormActions submit="panel.speaker.save" />
          </form>
        </>
      )}
      {speaker.withdrawnOn === null ? <Withdrawing code={speaker.code} /> : null}
    </>
  );
}

function Withdrawing({ code }: Pick<SpeakerRow, "code">) {
  return (
    <section class="panel-section" aria-labelledby="consentimiento">
      <h2 id="consentimiento">
        <Say text="panel.speaker.consent" />
      </h2>
      <p>
        <Say text="panel.speaker.withdraw_about" />
      </p>
      <p class="form-actions">
        <a class="button button-secondary button-takes" href={`${HREF}/${code}/retirar`}>
          <Say text="panel.speaker.withdraw" />
        </a>
      </p>
    </section>
  );
}

type WithdrawnProps = Pick<SpeakerPageProps, "translator" | "speaker" | "undoDays">;

function Withdrawn({ translator, speaker, undoDays }: WithdrawnProps) {
  const { code, withdrawnOn, isRestorable } = speaker;
  if (withdrawnOn === null) return null;
  const day = translator.date(withdrawnOn);
  return (
    <div class="notice">
      <p>
        <Say text="panel.speaker.withdrawn_told" with={{ day }} />
      </p>
      {isRestorable ? (
        <form method="post" action={`${HREF}/${code}/restituir`}>
          <button class="button button-secondary" type="submit">
            <Say text="panel.speaker.restore" />
          </button>
        </form>
      ) : (
        <p>
          <Say text="panel.speaker.erased" with={{ days: undoDays }} />
        </p>
      )}
    </div>
  );
}

function Voices({ voices }: Pick<SpeakerPageProps, "voices">) {
  return (
    <section class="panel-section" aria-labelledby="voces">
      <h2 id="voces">
        <Say text="panel.speaker.voices" />
      </h2>
      {voices.length === 0 ? (
        <p class="empty-state">
          <Say text="panel.speaker.no_voices" />
        </p>
      ) : (
        <ul>
          {voices.map(({ title, href, recordings, isInUse }) => (
            <li key={href}>
              <a href={href}>{title}</a>
              {": "}
              <Say text="panel.speaker.recordings" with={{ n: recordings }} />{" "}
              {isInUse ? (
                <span class="state-mark">
                  <Say text="panel.voice.in_use" />
                </span>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
