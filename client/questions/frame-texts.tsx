import type { ShownText } from "../../surveys/core/index.ts";
import { Say, Shown } from "../pages/shown-text.tsx";
import { type ControlProps, problemsOf } from "./control-attributes.ts";
import { fieldId } from "./form-fields.ts";
import { shownAnswerProblem } from "./problem-text.ts";
import type { QuestionProps } from "./question-view.ts";
import { shownItemText } from "./shown-item.ts";
import { Spoken } from "./spoken.tsx";

export function OptionalMark() {
  return (
    <span class="question-optional">
      {" "}
      <Say text="question.optional" />
    </span>
  );
}

/** What a question is called: its label, or its name where it has none. */
export function labelOf({ question, path, view }: QuestionProps): ShownText {
  const label = shownItemText(view, { item: question, path }, "label");
  return label ?? { text: question.name, language: view.translator.language };
}

/** The label with a mark where no answer is needed. */
export function MarkedLabel(props: QuestionProps) {
  return (
    <>
      <Shown text={labelOf(props)} />
      {props.view.form.isRequired(props.path) ? null : <OptionalMark />}
    </>
  );
}

function Guidance({ text, of }: { readonly text: ShownText; readonly of: QuestionProps }) {
  return (
    <details class="question-guidance">
      <summary>
        <Say text="question.guidance" />
      </summary>
      <Spoken text={text} view={of.view} path={of.path}>
        <p>
          <Shown text={text} />
        </p>
      </Spoken>
    </details>
  );
}

export function FrameTexts(props: ControlProps) {
  const { question, path, view, freeText } = props;
  const hint = shownItemText(view, { item: question, path }, "hint");
  const guidance = shownItemText(view, { item: question, path }, "guidance");
  return (
    <>
      {hint === undefined ? null : (
        <Spoken text={hint} view={view} path={path}>
          <p class="question-hint" id={fieldId(path, "hint")}>
            <Shown text={hint} />
          </p>
        </Spoken>
      )}
      {guidance === undefined ? null : <Guidance text={guidance} of={props} />}
      {freeText ? (
        <p class="question-reminder" id={fieldId(path, "reminder")}>
          <Say text="question.complaint_reminder" />
        </p>
      ) : null}
    </>
  );
}

export function FrameErrors(props: QuestionProps) {
  const problems = problemsOf(props);
  if (problems.length === 0) return null;
  return (
    <p class="field-error" id={fieldId(props.path, "error")}>
      <span class="visually-hidden">
        <Say text="question.error_prefix" />{" "}
      </span>
      {problems.map((problem) => (
        <Shown key={problem.code} text={shownAnswerProblem(props.view, props.question, problem)} />
      ))}
    </p>
  );
}
