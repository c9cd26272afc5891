import type { AnswerValue } from "../../surveys/core/index.ts";
import { fieldId, fieldName, fieldValue, type FormFields } from "./form-fields.ts";
import { parseCommaDecimal } from "./numbers.ts";
import { controlState } from "./control-attributes.ts";
import { GroupFrame } from "./question-frame.tsx";
import { type QuestionProps, shownPart } from "./question-view.ts";
import { answered, type Reading, UNANSWERED, unreadable } from "./reading.ts";
import { Say } from "../pages/shown-text.tsx";

const ASKED = ["latitude", "longitude"] as const;
/** Kept if a device measured them, never asked for. */
const KEPT = ["altitude", "accuracy"] as const;

function coordinatesOf(value: AnswerValue | undefined): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

interface CoordinateProps {
  readonly of: QuestionProps;
  readonly part: (typeof ASKED)[number];
  readonly value: string;
}

function Coordinate({ of, part, value }: CoordinateProps) {
  const id = fieldId(of.path, part === "latitude" ? "" : part);
  return (
    <div class="coordinate">
      <label for={id}>
        <Say text={`question.geopoint.${part}`} />
      </label>
      <input
        id={id}
        name={fieldName(of.path, part)}
        class="input-short"
        type="text"
        inputMode="text"
        autocomplete="off"
        maxLength={24}
        value={shownPart(of, part, value)}
        readOnly={of.view.form.isReadOnly(of.path)}
        {...controlState(of)}
      />
    </div>
  );
}

export function GeopointQuestion(props: QuestionProps) {
  const values = coordinatesOf(props.view.form.valueOf(props.path));
  return (
    <GroupFrame {...props}>
      <p class="question-hint">
        <Say text="question.geopoint.hint" />
      </p>
      <div class="coordinates">
        {ASKED.map((part, index) => (
          <Coordinate key={part} of={props} part={part} value={values[index] ?? ""} />
        ))}
      </div>
      {KEPT.map((part, index) => {
        const value = values[index + ASKED.length];
        return value === undefined ? null : (
          <input key={part} type="hidden" name={fieldName(props.path, part)} value={value} />
        );
      })}
    </GroupFrame>
  );
}

export function readGeopoint(fields: FormFields, path: string): Reading {
  const textOf = (part: string) => fieldValue(fields, fieldName(path, part)).replace(/°$/, "");
  const asked = ASKED.map(textOf);
  if (asked.every((text) => text === "")) return UNANSWERED;
  const kept = KEPT.map(textOf).filter((text) => text !== "");
  const numbers = [...asked, ...kept].map(parseCommaDecimal);
  const known = numbers.filter((number) => number !== undefined);
  return known.length < numbers.length ? unreadable("typed.geopoint") : answered(known);
}
