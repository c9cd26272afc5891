import { offsetOf, parseClockTime, withoutOffset } from "./clock-time.ts";
import { DayInputs, readDay } from "./day-parts.tsx";
import { fieldId, fieldName, fieldValue, type FormFields } from "./form-fields.ts";
import { controlState } from "./control-attributes.ts";
import { GroupFrame } from "./question-frame.tsx";
import { type QuestionProps, scalarOf, shownPart } from "./question-view.ts";
import { answered, type Reading, UNANSWERED, unreadable } from "./reading.ts";
import { Say } from "../pages/shown-text.tsx";

function TimeInput({ time, ...of }: QuestionProps & { readonly time: string }) {
  const id = fieldId(of.path, "time");
  return (
    <div class="day-part day-part-time">
      <label for={id}>
        <Say text="question.date.time" />
      </label>
      <input
        id={id}
        name={fieldName(of.path, "time")}
        type="time"
        step={/:\d\d:/.test(time) ? "any" : undefined}
        value={shownPart(of, "time", withoutOffset(time))}
        readOnly={of.view.form.isReadOnly(of.path)}
        {...controlState(of)}
      />
    </div>
  );
}

export function DateTimeQuestion(props: QuestionProps) {
  const [day = "", time = ""] = String(scalarOf(props.view, props.path) ?? "").split("T");
  const offset = offsetOf(time);
  return (
    <GroupFrame {...props}>
      <div class="day-parts">
        <DayInputs {...props} isoDay={day} />
        <TimeInput {...props} time={time} />
      </div>
      {offset === "" ? null : (
        <input type="hidden" name={fieldName(props.path, "offset")} value={offset} />
      )}
    </GroupFrame>
  );
}

export function readDateTime(fields: FormFields, path: string): Reading {
  const read = readDay(fields, path);
  const typed = fieldValue(fields, fieldName(path, "time"));
  if (read === "empty" && typed === "") return UNANSWERED;
  const time = parseClockTime(typed);
  if (typeof read === "string" || time === undefined) return unreadable("typed.date_time");
  return answered(`${read.day}T${time}${fieldValue(fields, fieldName(path, "offset"))}`);
}
