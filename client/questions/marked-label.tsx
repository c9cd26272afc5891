import type { ShownText } from "../../surveys/core/index.ts";
import { Say, Shown } from "../pages/shown-text.tsx";
import type { QuestionProps } from "./question-view.ts";
import { shownItemText } from "./shown-item.ts";

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
