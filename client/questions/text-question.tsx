import { MAX_TEXT_LENGTH } from "../../surveys/core/index.ts";
import { fieldName, fieldValue, type FormFields } from "./form-fields.ts";
import { controlOf, FieldFrame } from "./question-frame.tsx";
import { appearanceOf, type QuestionProps, scalarOf } from "./question-view.ts";
import { answered, type Reading, UNANSWERED } from "./reading.ts";

const INPUT_MODES = { numbers: "numeric", url: "url", email: "email", tel: "tel" } as const;

function inputModeOf(appearance: readonly string[]) {
  for (const [word, mode] of Object.entries(INPUT_MODES)) {
    if (appearance.includes(word)) return mode;
  }
  return undefined;
}

export function TextQuestion(props: QuestionProps) {
  const appearance = appearanceOf(props.question);
  const inputMode = inputModeOf(appearance);
  const freeText = inputMode === undefined;
  const value = String(scalarOf(props.view, props.path) ?? "");
  const control = { ...controlOf({ ...props, freeText }), maxLength: MAX_TEXT_LENGTH };
  const long = appearance.includes("multiline") || value.includes("\n");
  return (
    <FieldFrame {...props} freeText={freeText}>
      {long ? (
        <textarea {...control} rows={Number(props.question.rows ?? 5) || 5} value={value} />
      ) : (
        <input {...control} type="text" inputMode={inputMode} value={value} />
      )}
    </FieldFrame>
  );
}

/** Line ends as one sign: browsers send CR LF. */
export function readText(fields: FormFields, path: string): Reading {
  const text = fieldValue(fields, fieldName(path)).replace(/\r\n?/g, "\n");
  return text === "" ? UNANSWERED : answered(text);
}
