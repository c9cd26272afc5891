import { ChoiceCards } from "./choice-cards.tsx";
import { fieldName, fieldValues, type FormFields } from "./form-fields.ts";
import { GroupFrame } from "./question-frame.tsx";
import { namesOf, type QuestionProps } from "./question-view.ts";
import { answered, type Reading, UNANSWERED } from "./reading.ts";

export function SelectMultipleQuestion(props: QuestionProps) {
  return (
    <GroupFrame {...props}>
      <ChoiceCards {...props} type="checkbox" chosen={namesOf(props.view, props.path)} />
    </GroupFrame>
  );
}

export function readSelectMultiple(fields: FormFields, path: string): Reading {
  const chosen = fieldValues(fields, fieldName(path)).filter((name) => name !== "");
  return chosen.length === 0 ? UNANSWERED : answered(chosen);
}
