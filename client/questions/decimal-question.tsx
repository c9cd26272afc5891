import { fieldName, fieldValue, type FormFields } from "./form-fields.ts";
import { NumberInput } from "./number-input.tsx";
import { isAmbiguous, parseNumber } from "./numbers.ts";
import { FieldFrame } from "./question-frame.tsx";
import type { QuestionProps } from "./question-view.ts";
import { answered, type Reading, UNANSWERED, unreadable } from "./reading.ts";

export function DecimalQuestion(props: QuestionProps) {
  return (
    <FieldFrame {...props}>
      <NumberInput of={props} inputMode="decimal" maxLength={40} />
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
