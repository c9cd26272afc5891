import { fieldName } from "./form-fields.ts";
import { type QuestionProps, scalarOf } from "./question-view.ts";

export { readText as readHidden } from "./text-question.tsx";

export function HiddenQuestion({ path, view }: QuestionProps) {
  return <input type="hidden" name={fieldName(path)} value={scalarOf(view, path) ?? ""} />;
}
