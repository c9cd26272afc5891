import { DayInputs, readDay } from "./day-parts.tsx";
import type { FormFields } from "./form-fields.ts";
import { GroupFrame } from "./question-frame.tsx";
import { type QuestionProps, scalarOf } from "./question-view.ts";
import { answered, type Reading, UNANSWERED, unreadable } from "./reading.ts";

export function DateQuestion(props: QuestionProps) {
  return (
    <GroupFrame {...props}>
      <div class="day-parts">
        <DayInputs {...props} isoDay={String(scalarOf(props.view, props.path) ?? "")} />
      </div>
    </GroupFrame>
  );
}

export function readDate(fields: FormFields, path: string): Reading {
  const read = readDay(fields, path);
  if (read === "empty") return UNANSWERED;
  return read === "unreadable" ? unreadable("typed.date") : answered(read.day);
}
