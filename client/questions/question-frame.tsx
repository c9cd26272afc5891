import type { ComponentChildren } from "preact";
import type { ShownText } from "../../surveys/core/index.ts";
import { Say, Shown } from "../pages/shown-text.tsx";
import { fieldId, fieldName } from "./form-fields.ts";
import { shownAnswerProblem } from "./problem-text.ts";
import { isRefused, type QuestionProps } from "./question-view.ts";
import { shownItemText } from "./shown-item.ts";

interface FrameProps extends QuestionProps {
  readonly children: ComponentChildren;
  /** Text written by the respondent: the reminder stands beside it. */
  readonly freeText?: boolean;
}

function problemsOf({ path, view }: QuestionProps) {
  return view.problems.filter((problem) => problem.question === path);
}

/** Ids of what describes the controls of a question: hint, reminder, errors. */
function descriptionsOf(props: QuestionProps & { readonly freeText?: boolean }) {
  const ids = [
    ...(props.question.hint ? [fieldId(props.path, "hint")] : []),
    ...(props.freeText ? [fieldId(props.path, "reminder")] : []),
    ...(problemsOf(props).length > 0 ? [fieldId(props.path, "error")] : []),
  ];
  return ids.length === 0 ? undefined : ids.join(" ");
}

/** What every control says to assistive technology. */
export function controlState(props: QuestionProps) {
  return {
    "aria-invalid": problemsOf(props).length > 0 ? ("true" as const) : undefined,
    "aria-required": props.view.form.isRequired(props.path) ? ("true" as const) : undefined,
  };
}

/** Attributes of the only control of a question. */
export function controlOf(props: QuestionProps & { readonly freeText?: boolean }) {
  return {
    id: fieldId(props.path),
    name: fieldName(props.path),
    autocomplete: "off" as const,
    readOnly: props.view.form.isReadOnly(props.path),
    "aria-describedby": descriptionsOf(props),
    ...controlState(props),
  };
}

export function OptionalMark() {
  return (
    <span class="question-optional">
      {" "}
      <Say text="question.optional" />
    </span>
  );
}

function QuestionLabel({ question, path, view }: QuestionProps) {
  const label = shownItemText(view, { item: question, path }, "label");
  return <>{label === undefined ? question.name : <Shown text={label} />}</>;
}

function MarkedLabel(props: QuestionProps) {
  return (
    <>
      <QuestionLabel {...props} />
      {props.view.form.isRequired(props.path) ? null : <OptionalMark />}
    </>
  );
}

function Guidance({ text }: { readonly text: ShownText }) {
  return (
    <details class="question-guidance">
      <summary>
        <Say text="question.guidance" />
      </summary>
      <p>
        <Shown text={text} />
      </p>
    </details>
  );
}

function FrameTexts(props: QuestionProps & { readonly freeText?: boolean | undefined }) {
  const { question, path, view, freeText } = props;
  const hint = shownItemText(view, { item: question, path }, "hint");
  const guidance = shownItemText(view, { item: question, path }, "guidance");
  return (
    <>
      {hint === undefined ? null : (
        <p class="question-hint" id={fieldId(path, "hint")}>
          <Shown text={hint} />
        </p>
      )}
      {guidance === undefined ? null : <Guidance text={guidance} />}
      {freeText ? (
        <p class="question-reminder" id={fieldId(path, "reminder")}>
          <Say text="question.complaint_reminder" />
        </p>
      ) : null}
    </>
  );
}

function FrameErrors(props: QuestionProps) {
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

function Refusal({ question, path, view }: QuestionProps) {
  if (question.refusable !== true) return null;
  return (
    <label class="choice choice-refusal">
      <input
        type="checkbox"
        name={fieldName(path, "refused")}
        value="1"
        checked={isRefused(view, path)}
      />
      <span class="choice-text">
        <Say text="question.refuse" />
      </span>
    </label>
  );
}

function frameClass(props: QuestionProps): string {
  return problemsOf(props).length > 0 ? "question question-invalid" : "question";
}

/** A question with one control: a label that points at it. */
export function FieldFrame(props: FrameProps) {
  return (
    <div class={frameClass(props)} data-question={props.path}>
      <label class="question-label" for={fieldId(props.path)}>
        <MarkedLabel {...props} />
      </label>
      <FrameTexts {...props} />
      <FrameErrors {...props} />
      {props.children}
      <Refusal {...props} />
    </div>
  );
}

/** A question with several controls: a fieldset whose legend is the question. */
export function GroupFrame(props: FrameProps & { readonly role?: "radiogroup" }) {
  const state = props.role === undefined ? {} : controlState(props);
  return (
    <fieldset
      class={frameClass(props)}
      data-question={props.path}
      role={props.role}
      aria-describedby={descriptionsOf(props)}
      {...state}
    >
      <legend class="question-label">
        <MarkedLabel {...props} />
      </legend>
      <FrameTexts {...props} />
      <FrameErrors {...props} />
      {props.children}
      <Refusal {...props} />
    </fieldset>
  );
}

/** One row of a matrix: a fieldset laid out by its table. */
export function MatrixRowFrame(props: FrameProps & { readonly isMarked: boolean }) {
  return (
    <fieldset
      class={`${frameClass(props)} matrix-row`}
      data-question={props.path}
      role="radiogroup"
      aria-describedby={descriptionsOf(props)}
      {...controlState(props)}
    >
      <legend class="question-label">
        {props.isMarked ? <MarkedLabel {...props} /> : <QuestionLabel {...props} />}
      </legend>
      <div class="matrix-notes">
        <FrameTexts {...props} />
        <FrameErrors {...props} />
      </div>
      {props.children}
    </fieldset>
  );
}
