import { shownProblem } from "../../locales/problem-message.ts";
import type { CodedProblem } from "../../locales/problem-message.ts";
import { CheckedAnswers } from "./checked-answers.tsx";
import { Document } from "./document.tsx";
import type { PageContent } from "./page-content.ts";
import type { CheckStep, SendStep } from "./journey.ts";
import { JourneyForm } from "./journey-form.tsx";
import { journeyFrame, type JourneyPageProps, viewOf, type WholePage } from "./journey-page.ts";
import { screenBefore, screensIn } from "./journey-screens.ts";
import { CHECK_SCREEN } from "./journey-state.ts";
import { Say, Shown } from "./shown-text.tsx";

export interface CheckPageProps extends JourneyPageProps<CheckStep | SendStep> {
  /** Why the answers could not be sent just now. */
  readonly problem?: CodedProblem;
}

/** Every answer in words, before anything is sent. */
export function checkPage(props: CheckPageProps): PageContent {
  const { action, frame, problem, step, surveyTitle } = props;
  const view = viewOf(props);
  const last = screenBefore(step.form, screensIn(step.form.compiled).length);
  const content = (
    <JourneyForm action={action} state={step.state} screen={CHECK_SCREEN} back={last}>
      {problem === undefined ? null : (
        <div class="error-summary" role="alert" tabIndex={-1} data-code={problem.code}>
          <h2>
            <Say text="check.problem" />
          </h2>
          <p>
            <Shown text={shownProblem(frame.translator, problem)} />
          </p>
        </div>
      )}
      <h1 tabIndex={-1}>
        <Say text="check.title" />
      </h1>
      <p class="lead">
        <Say text="check.intro" />
      </p>
      <CheckedAnswers surveyTitle={surveyTitle} view={view} />
      <section class="panel">
        <h2>
          <Say text="check.not_sent.title" />
        </h2>
        <p>
          <Say text="check.not_sent.text" />
        </p>
      </section>
      <div class="form-actions">
        <button type="submit">
          <Say text="check.send" />
        </button>
      </div>
    </JourneyForm>
  );
  const isDiscreet = step.state.discreet === true;
  return { title: isDiscreet ? { neutral: true } : frame.translator.shown("check.title"), content };
}

export function CheckPage(props: WholePage<CheckPageProps>) {
  const { title, content } = checkPage(props);
  return (
    <Document frame={journeyFrame(props.frame)} title={title}>
      {content}
    </Document>
  );
}
