import { ACKNOWLEDGED } from "../../surveys/core/index.ts";
import { fieldName, fieldValue, type FormFields } from "./form-fields.ts";
import { controlOf } from "./control-attributes.ts";
import { GroupFrame } from "./question-frame.tsx";
import { type QuestionProps, scalarOf } from "./question-view.ts";
import { answered, type Reading, UNANSWERED } from "./reading.ts";
import { Say } from "../pages/shown-text.tsx";

export function AcknowledgeQuestion(props: QuestionProps) {
  const { readOnly, ...control } = controlOf(props);
  return (
    <GroupFrame {...props}>
      <label class="choice">
        <input
          {...control}
          type="checkbox"
          value={ACKNOWLEDGED}
          checked={scalarOf(props.view, props.path) === ACKNOWLEDGED}
          disabled={readOnly}
        />
        <span class="choice-text">
          <Say text="question.acknowledge" />
        </span>
      </label>
    </GroupFrame>
  );
}

export function readAcknowledge(fields: FormFields, path: string): Reading {
  const value = fieldValue(fields, fieldName(path));
  return value === "" ? UNANSWERED : answered(value);
}
