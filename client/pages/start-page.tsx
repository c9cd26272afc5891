import { languageName } from "../../locales/language-name.ts";
import { DESCRIPTION_KEY, type ShownText, TITLE_KEY } from "../../surveys/core/index.ts";
import { ComplaintChannels } from "./complaint-channels.tsx";
import { Document } from "./document.tsx";
import {
  DISCREET_FIELD,
  KEEP_ASKED_FIELD,
  KEEP_FIELD,
  NOTICES_ID,
  START_FORM_ID,
} from "./journey-state.ts";
import { ListeningOffer, StillSpoken } from "./listening.tsx";
import { noticeHref } from "./page-frame.ts";
import type { PageFrame } from "./page-frame.ts";
import { ShortNotice } from "./privacy-notice.tsx";
import { SayConsent } from "./say-consent.tsx";
import { Say, Shown } from "./shown-text.tsx";

/** How far the survey's texts have come in the language of the page. */
export interface TextCoverage {
  readonly total: number;
  /** Texts with a translation, draft or not. */
  readonly translated: number;
  /** Texts that a named speaker approved. */
  readonly approved: number;
}

export interface StartPageProps {
  readonly frame: PageFrame;
  readonly title: ShownText;
  readonly description?: ShownText;
  readonly minutes: number;
  /** Last day to answer, YYYY-MM-DD; null while no end is set. */
  readonly closesOn: string | null;
  readonly coverage: TextCoverage;
  /** Where the form posts to. The page carries no id, so that it may be cached for everybody. */
  readonly action: string;
}

function TranslationNote({ language, coverage }: { language: string; coverage: TextCoverage }) {
  const { approved, total, translated } = coverage;
  if (language === "es" || approved === total) return null;
  const name = languageName(language);
  return (
    <div class="caution">
      <p>
        {translated === 0 ? (
          <Say text="start.translation.none" with={{ language: name }} />
        ) : (
          <Say
            text="start.translation.drafts"
            with={{ language: name, reviewed: approved, total }}
          />
        )}
      </p>
    </div>
  );
}

function Facts({ title, facts }: { title: string; facts: readonly string[] }) {
  return (
    <div>
      <h3>
        <Say text={title} />
      </h3>
      <ul>
        {facts.map((fact) => (
          <li key={fact}>
            <SayConsent text={fact} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Anonymity() {
  return (
    <section class="panel">
      <h2>
        <Say text="start.anonymous.title" />
      </h2>
      <div class="two-columns">
        <Facts
          title="start.kept.title"
          facts={["start.kept.answers", "start.kept.day", "start.kept.language"]}
        />
        <Facts
          title="start.not_kept.title"
          facts={["start.not_kept.name", "start.not_kept.device", "start.not_kept.unsent"]}
        />
      </div>
      <p>
        <SayConsent text="start.careful" />
      </p>
    </section>
  );
}

function Privacy({ frame }: { frame: PageFrame }) {
  return (
    <section>
      <h2>
        <Say text="start.privacy.title" />
      </h2>
      <ShortNotice frame={frame} />
      <p>
        <a href={frame.noticeHref ?? noticeHref(frame.translator.language)}>
          <Say text="start.privacy.more" />
        </a>
      </p>
    </section>
  );
}

function Duration({
  frame,
  minutes,
  closesOn,
}: Pick<StartPageProps, "frame" | "minutes" | "closesOn">) {
  return (
    <p>
      <strong>
        <Say text="start.minutes" with={{ count: minutes }} />
      </strong>{" "}
      <Say text="start.free" />{" "}
      {closesOn === null ? null : (
        <Say text="start.until" with={{ date: frame.translator.date(closesOn) }} />
      )}
    </p>
  );
}

function Wish({ name, text, checked }: { name: string; text: string; checked?: boolean }) {
  return (
    <label class="wish">
      <input type="checkbox" name={name} value="1" defaultChecked={checked === true} />
      <span>
        <Say text={text} />
      </span>
    </label>
  );
}

/** What only a living page can do waits hidden: without a script nothing is kept on the device. */
function Wishes() {
  return (
    <fieldset class="panel wishes">
      <legend>
        <Say text="start.options.title" />
      </legend>
      <Wish name={DISCREET_FIELD} text="start.options.discreet" />
      <div hidden data-live>
        <input type="hidden" name={KEEP_ASKED_FIELD} value="1" />
        <Wish name={KEEP_FIELD} text="start.options.keep" checked />
        <p class="soft">
          <Say text="start.options.keep_hint" />
        </p>
        <p class="soft">
          <Say text="start.options.exit" />
        </p>
      </div>
      <p class="soft" data-plain>
        <Say text="start.options.exit_plain" />
      </p>
    </fieldset>
  );
}

/** The first view of a survey. */
export function StartPage(props: StartPageProps) {
  const { action, closesOn, coverage, description, frame, minutes, title } = props;
  return (
    <Document frame={frame} title={title}>
      <div id={NOTICES_ID} role="status" />
      <StillSpoken text={title} name={TITLE_KEY}>
        <h1 tabIndex={-1}>
          <Shown text={title} />
        </h1>
      </StillSpoken>
      <ListeningOffer frame={frame} />
      {description === undefined ? null : (
        <StillSpoken text={description} name={DESCRIPTION_KEY}>
          <p class="lead">
            <Shown text={description} />
          </p>
        </StillSpoken>
      )}
      <TranslationNote language={frame.translator.language} coverage={coverage} />
      <Duration frame={frame} minutes={minutes} closesOn={closesOn} />
      <Anonymity />
      <ComplaintChannels institution={frame.institution} />
      <Privacy frame={frame} />
      <form id={START_FORM_ID} method="post" action={action}>
        <Wishes />
        <div class="form-actions">
          <button type="submit">
            <Say text="start.begin" />
          </button>
        </div>
      </form>
    </Document>
  );
}
