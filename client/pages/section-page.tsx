import type { AnswerProblem, ShownText } from "../../surveys/core/index.ts";
import { fieldId } from "../questions/form-fields.ts";
import { otherPath } from "../questions/other-text.tsx";
import { relevantQuestions } from "../questions/placed-questions.ts";
import { shownAnswerProblem } from "../questions/problem-text.ts";
import type { QuestionView } from "../questions/question-view.ts";
import { ScreenItems } from "../questions/screen-items.tsx";
import { shownItemText } from "../questions/shown-item.ts";
import { Spoken } from "../questions/spoken.tsx";
import { Document } from "./document.tsx";
import { type PageContent, type PageTitle, unmarked } from "./page-content.ts";
import type { ScreenStep } from "./journey.ts";
import { JourneyForm } from "./journey-form.tsx";
import {
  journeyFrame,
  type JourneyPageProps,
  sectionTitle,
  shownSections,
  viewOf,
  type WholePage,
} from "./journey-page.ts";
import { mayChangeEntries, screenBefore, screensIn } from "./journey-screens.ts";
import { Say, Shown } from "./shown-text.tsx";

export type SectionPageProps = JourneyPageProps<ScreenStep>;

interface ProblemPlace {
  readonly problem: AnswerProblem;
  readonly view: QuestionView;
  readonly step: ScreenStep;
}

function ProblemLink({ problem, view, step }: ProblemPlace) {
  const items = screensIn(step.form.compiled)[step.screenIndex]?.items ?? [];
  const placed = relevantQuestions(items, step.form).find(
    ({ path }) => path === problem.question || otherPath(path) === problem.question,
  );
  const isOther = placed !== undefined && placed.path !== problem.question;
  const label =
    placed && shownItemText(view, { item: placed.question, path: placed.path }, "label");
  return (
    <a href={`#${fieldId(placed?.path ?? problem.question, isOther ? "other" : "")}`}>
      {label === undefined ? null : (
        <>
          <span class="problem-about">
            <Shown text={label} />
          </span>{" "}
        </>
      )}
      <span class="problem-words">
        <Shown text={shownAnswerProblem(view, isOther ? undefined : placed?.question, problem)} />
      </span>
    </a>
  );
}

function ErrorSummary({ view, step }: { readonly view: QuestionView; readonly step: ScreenStep }) {
  if (step.problems.length === 0) return null;
  return (
    <div class="error-summary" role="alert" tabIndex={-1}>
      <h2>
        <Say text="journey.errors" with={{ count: step.problems.length }} />
      </h2>
      <ul>
        {step.problems.map((problem) => (
          <li key={problem.question + problem.code}>
            <ProblemLink problem={problem} view={view} step={step} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Said with the heading, where the focus moves. */
const PROGRESS_ID = "avance";

function Progress({ at, total }: { readonly at: number; readonly total: number }) {
  return (
    <div class="progress">
      <span id={PROGRESS_ID}>
        <Say text="journey.progress" with={{ number: at, total }} />
      </span>
      <progress aria-labelledby={PROGRESS_ID} value={at} max={total + 1} />
    </div>
  );
}

function Items({ step, view }: { readonly step: ScreenStep; readonly view: QuestionView }) {
  const { compiled } = step.form;
  return (
    <ScreenItems
      items={screensIn(compiled)[step.screenIndex]?.items ?? []}
      view={view}
      mayChange={(repeat) => mayChangeEntries(compiled, step.screenIndex, repeat)}
    />
  );
}

function titleOf({ frame, step }: SectionPageProps, title: ShownText): PageTitle {
  if (step.state.discreet === true) return { neutral: true };
  if (step.problems.length === 0) return title;
  return frame.translator.shown("journey.error_title", { title: unmarked(title) });
}

/** One screen of a survey. */
export function sectionPage(props: SectionPageProps): PageContent {
  const { step, surveyTitle, action } = props;
  const view = viewOf(props);
  const sections = shownSections(view);
  const at = sections.findIndex(({ screens }) => screens.includes(step.screenIndex));
  const section = screensIn(step.form.compiled)[step.screenIndex]?.section;
  const title = sectionTitle(view, section, surveyTitle);
  const hint = section && shownItemText(view, { item: section, path: section.name }, "hint");
  const isFirstPart = sections[at]?.screens[0] === step.screenIndex;
  const content = (
    <JourneyForm
      action={action}
      state={step.state}
      screen={String(step.screenIndex)}
      back={screenBefore(step.form, step.screenIndex)}
    >
      <Progress at={at + 1} total={sections.length} />
      <ErrorSummary view={view} step={step} />
      <Spoken text={title}>
        <h1 tabIndex={-1} aria-describedby={PROGRESS_ID}>
          <Shown text={title} />
        </h1>
      </Spoken>
      {hint === undefined || !isFirstPart ? null : (
        <Spoken text={hint}>
          <p class="lead">
            <Shown text={hint} />
          </p>
        </Spoken>
      )}
      <Items step={step} view={view} />
      <div class="form-actions">
        <button type="submit">
          <Say text="journey.forward" />
        </button>
      </div>
    </JourneyForm>
  );
  return { title: titleOf(props, title), content };
}

export function SectionPage(props: WholePage<SectionPageProps>) {
  const { title, content } = sectionPage(props);
  return (
    <Document frame={journeyFrame(props.frame)} title={title}>
      {content}
    </Document>
  );
}
