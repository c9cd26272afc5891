import { fieldId, fieldName } from "./form-fields.ts";
import type { QuestionProps } from "./question-view.ts";

/** Free text is written by the respondent: a reminder stands beside it. */
export interface ControlProps extends QuestionProps {
  readonly freeText?: boolean | undefined;
}

export function problemsOf({ path, view }: QuestionProps) {
  return view.problems.filter((problem) => problem.question === path);
}

/** Ids of what describes the controls of a question: hint, reminder, errors. */
export function descriptionsOf(props: ControlProps): string | undefined {
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
export function controlOf(props: ControlProps) {
  return {
    id: fieldId(props.path),
    name: fieldName(props.path),
    autocomplete: "off" as const,
    readOnly: props.view.form.isReadOnly(props.path),
    "aria-describedby": descriptionsOf(props),
    ...controlState(props),
  };
}
