import { Say } from "../pages/shown-text.tsx";
import { ChoiceIcon } from "./choice-icon.tsx";
import { REFUSED } from "./fields-after-change.ts";
import { fieldName } from "./form-fields.ts";
import { isRefused, type QuestionProps } from "./question-view.ts";

/** "Prefers not to say", wherever a question may be refused. */
export function Refusal({ question, path, view }: QuestionProps) {
  if (question.refusable !== true) return null;
  return (
    <label class="choice choice-drawn choice-refusal">
      <input
        type="checkbox"
        name={fieldName(path, REFUSED)}
        value="1"
        checked={isRefused(view, path)}
      />
      <ChoiceIcon icon="refuse" />
      <span class="choice-text">
        <Say text="question.refuse" />
      </span>
    </label>
  );
}
