import { Component } from "preact";
import { MAX_TEXT_LENGTH } from "../../surveys/core/index.ts";
import { controlOf } from "./control-attributes.ts";
import { Enhanced } from "./enhancement.ts";
import { fieldName, fieldValue, type FormFields } from "./form-fields.ts";
import { FieldFrame } from "./question-frame.tsx";
import { appearanceOf, type QuestionProps, scalarOf, shownPart } from "./question-view.ts";
import { answered, type Reading, UNANSWERED } from "./reading.ts";
import { TextCounter } from "./text-counter.tsx";

const INPUT_MODES = { numbers: "numeric", url: "url", email: "email", tel: "tel" } as const;

function inputModeOf(appearance: readonly string[]) {
  for (const [word, mode] of Object.entries(INPUT_MODES)) {
    if (appearance.includes(word)) return mode;
  }
  return undefined;
}

/** Line ends as one sign: a form is sent with CR LF, and a field holds LF. */
function unified(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}

function valueOf(props: QuestionProps): string {
  return unified(shownPart(props, "", String(scalarOf(props.view, props.path) ?? "")));
}

export class TextQuestion extends Component<QuestionProps> {
  /** Once and for all: a field that changed its kind would lose whoever types in it. */
  readonly #isLong =
    appearanceOf(this.props.question).includes("multiline") || valueOf(this.props).includes("\n");

  override render(props: QuestionProps) {
    const { question } = props;
    const inputMode = inputModeOf(appearanceOf(question));
    const freeText = inputMode === undefined;
    const value = valueOf(props);
    const control = { ...controlOf({ ...props, freeText }), maxLength: MAX_TEXT_LENGTH };
    return (
      <FieldFrame {...props} freeText={freeText}>
        {this.#isLong ? (
          <>
            <textarea {...control} rows={Number(question.rows ?? 5) || 5} value={value} />
            <Enhanced.Consumer>
              {(isLiving) => (isLiving ? <TextCounter question={question} text={value} /> : null)}
            </Enhanced.Consumer>
          </>
        ) : (
          <input {...control} type="text" inputMode={inputMode} value={value} />
        )}
      </FieldFrame>
    );
  }
}

export function readText(fields: FormFields, path: string): Reading {
  const text = unified(fieldValue(fields, fieldName(path)));
  return text === "" ? UNANSWERED : answered(text);
}
