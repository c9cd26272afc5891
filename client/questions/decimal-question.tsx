import { fieldName, fieldValue, type FormFields } from "./form-fields.ts";
import { isAmbiguous, parseNumber } from "./numbers.ts";
import { controlOf, FieldFrame } from "./question-frame.tsx";
import { type QuestionProps, scalarOf, shownPart } from "./question-view.ts";
import { answered, type Reading, UNANSWERED, unreadable } from "./reading.ts";

export function DecimalQuestion(props: QuestionProps) {
  const value = shownPart(props, "", String(scalarOf(props.view, props.path) ?? ""));
  return (
    <FieldFrame {...props}>
      <input
        {...controlOf(props)}
        class="input-short"
        type="text"
        inputMode="decimal"
        maxLength={40}
        value={value}
      />
    </FieldFrame>
  );
}

export function readDecimal(fields: FormFields, path: string): Reading {
  const text = fieldValue(fields, fieldName(path));
  if (text === "") return UNANSWERED;
  if (isAmbiguous(text)) return unreadable("typed.ambiguous_number");
  const value = parseNumber(text);
  return value === undefined ? unreadable("typed.number") : answered(value);
}
