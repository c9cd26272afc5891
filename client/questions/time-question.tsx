import { offsetOf, parseClockTime, withoutOffset } from "./clock-time.ts";
import { fieldName, fieldValue, type FormFields } from "./form-fields.ts";
import { controlOf } from "./control-attributes.ts";
import { FieldFrame } from "./question-frame.tsx";
import { type QuestionProps, scalarOf, shownPart } from "./question-view.ts";
import { answered, type Reading, UNANSWERED, unreadable } from "./reading.ts";

export function TimeQuestion(props: QuestionProps) {
  const value = String(scalarOf(props.view, props.path) ?? "");
  const offset = offsetOf(value);
  return (
    <FieldFrame {...props}>
      <input
        {...controlOf(props)}
        type="time"
        step={/:\d\d:/.test(value) ? "any" : undefined}
        value={shownPart(props, "", withoutOffset(value))}
      />
      {offset === "" ? null : (
        <input type="hidden" name={fieldName(props.path, "offset")} value={offset} />
      )}
    </FieldFrame>
  );
}

export function readTime(fields: FormFields, path: string): Reading {
  const text = fieldValue(fields, fieldName(path));
  if (text === "") return UNANSWERED;
  const time = parseClockTime(text);
  if (time === undefined) return unreadable("typed.time");
  return answered(time + fieldValue(fields, fieldName(path, "offset")));
}
