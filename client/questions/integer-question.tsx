import { fieldName, fieldValue, type FormFields } from "./form-fields.ts";
import { NumberInput } from "./number-input.tsx";

import { FieldFrame } from "./question-frame.tsx";
import type { QuestionProps } from "./question-view.ts";
import { answered, type Reading, UNANSWERED, unreadable } from "./reading.ts";
import { parseWhole } from "./whole-number.ts";

export function IntegerQuestion(props: QuestionProps) {
  return (
    <FieldFrame {...props}>
      <NumberInput of={props} inputMode="numeric" maxLength={20} />
    </FieldFrame>
  );
}

export function readInteger(fields: FormFields, path: string): Reading {
  const text = fieldValue(fields, fieldName(path));
  if (text === "") return UNANSWERED;
  const value = parseWhole(text);
  return value === undefined ? unreadable("typed.integer") : answered(value);
}
