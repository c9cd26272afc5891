import { fieldName, fieldValue, type FormFields } from "./form-fields.ts";
import { parseWhole } from "./numbers.ts";
import { controlOf, FieldFrame } from "./question-frame.tsx";
import { type QuestionProps, scalarOf, shownPart } from "./question-view.ts";
import { answered, type Reading, UNANSWERED, unreadable } from "./reading.ts";

export function IntegerQuestion(props: QuestionProps) {
  const value = shownPart(props, "", String(scalarOf(props.view, props.path) ?? ""));
  return (
    <FieldFrame {...props}>
      <input
        {...controlOf(props)}
        class="input-short"
        type="text"
        inputMode="numeric"
        maxLength={20}
        value={value}
      />
    </FieldFrame>
  );
}

export function readInteger(fields: FormFields, path: string): Reading {
  const text = fieldValue(fields, fieldName(path));
  if (text === "") return UNANSWERED;
  const value = parseWhole(text);
  return value === undefined ? unreadable("typed.integer") : answered(value);
}
