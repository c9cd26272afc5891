import { MAX_TEXT_LENGTH, OTHER_SUFFIX } from "../../surveys/core/index.ts";
import { Say, Shown } from "../pages/shown-text.tsx";
import { fieldId, fieldName, fieldValue, type FormFields } from "./form-fields.ts";
import { shownAnswerProblem } from "./problem-text.ts";
import { type QuestionProps, scalarOf, shownPart } from "./question-view.ts";

/** Path of the answer that holds the text of "other". */
export function otherPath(path: string): string {
  return path + OTHER_SUFFIX;
}

/** The text beside "other, which?". */
export function OtherText({ path, view }: QuestionProps) {
  const id = fieldId(path, "other");
  const problem = view.problems.find(({ question }) => question === otherPath(path));
  const described = `${id}-reminder${problem === undefined ? "" : ` ${id}-error`}`;
  return (
    <div class="other-text">
      <label for={id}>
        <Say text="question.other_text" />
      </label>
      <p class="question-reminder" id={`${id}-reminder`}>
        <Say text="question.complaint_reminder" />
      </p>
      {problem === undefined ? null : (
        <p class="field-error" id={`${id}-error`}>
          <Shown text={shownAnswerProblem(view, undefined, problem)} />
        </p>
      )}
      <input
        id={id}
        name={fieldName(path, "other")}
        type="text"
        autocomplete="off"
        maxLength={MAX_TEXT_LENGTH}
        value={shownPart({ path, view }, "other", String(scalarOf(view, otherPath(path)) ?? ""))}
        aria-describedby={described}
        aria-invalid={problem === undefined ? undefined : "true"}
      />
    </div>
  );
}

export function readOtherText(fields: FormFields, path: string): string | undefined {
  return fieldValue(fields, fieldName(path, "other")) || undefined;
}
