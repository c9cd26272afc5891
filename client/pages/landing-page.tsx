import type { ShownText } from "../../surveys/core/index.ts";
import { autonym } from "../../locales/language-name.ts";
import { Document } from "./document.tsx";
import { unmarked, unmarkedLanguage } from "./page-content.ts";
import type { LanguageLink, PageFrame } from "./page-frame.ts";
import { Say, Shown } from "./shown-text.tsx";

export interface OpenSurvey {
  readonly title: ShownText;
  readonly description?: ShownText;
  readonly minutes: number;
  /** Last day to answer, YYYY-MM-DD; null while no end is set. */
  readonly closesOn: string | null;
  /** The survey in each language it is offered in. */
  readonly languages: readonly LanguageLink[];
}

export interface LandingPageProps {
  readonly frame: PageFrame;
  readonly surveys: readonly OpenSurvey[];
}

function SurveyLinks({ survey, frame }: { survey: OpenSurvey; frame: PageFrame }) {
  const own = frame.translator.language;
  return (
    <div class="form-actions">
      {survey.languages.map(({ language, href }) => (
        <a
          key={language}
          class={language === own ? "button" : "button button-secondary"}
          href={href}
          lang={language}
          hreflang={language}
        >
          {autonym(language)}
          <span class="visually-hidden" lang={unmarkedLanguage(survey.title)}>
            : {unmarked(survey.title)}
          </span>
        </a>
      ))}
    </div>
  );
}

function SurveyCard({ survey, frame }: { survey: OpenSurvey; frame: PageFrame }) {
  const { closesOn, description, minutes } = survey;
  return (
    <li class="panel survey-card">
      <h3>
        <Shown text={survey.title} />
      </h3>
      {description === undefined ? null : (
        <p>
          <Shown text={description} />
        </p>
      )}
      <p class="soft">
        <Say text="landing.minutes" with={{ count: minutes }} />
        {closesOn === null ? null : (
          <>
            {" · "}
            <Say text="landing.until" with={{ date: frame.translator.date(closesOn) }} />
          </>
        )}
      </p>
      <p>
        <Say text="landing.answer_in" />
      </p>
      <SurveyLinks survey={survey} frame={frame} />
    </li>
  );
}

function NoSurveys() {
  return (
    <div class="panel">
      <h2>
        <Say text="landing.empty.title" />
      </h2>
      <p>
        <Say text="landing.empty.text" />
      </p>
    </div>
  );
}

export function LandingPage({ frame, surveys }: LandingPageProps) {
  return (
    <Document frame={frame} title={frame.translator.shown("landing.title")}>
      <h1>
        <Say text="landing.title" />
      </h1>
      <p class="lead">
        <Say text="landing.intro" />
      </p>
      {surveys.length === 0 ? (
        <NoSurveys />
      ) : (
        <>
          <h2>
            <Say text="landing.surveys" />
          </h2>
          <ul class="plain-list">
            {surveys.map((survey) => (
              <SurveyCard key={survey.title.text} survey={survey} frame={frame} />
            ))}
          </ul>
        </>
      )}
    </Document>
  );
}
