import { Say, Shown } from "../pages/shown-text.tsx";
import { problemsOf } from "./control-attributes.ts";
import { fieldId } from "./form-fields.ts";
import { shownAnswerProblem } from "./problem-text.ts";
import type { QuestionProps } from "./question-view.ts";

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
